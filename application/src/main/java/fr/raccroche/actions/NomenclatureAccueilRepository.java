package fr.raccroche.actions;

import fr.raccroche.actions.NomenclatureAccueil.Choix;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signals, and why one leaves: closed lists with dates of validity. */
@Repository
class NomenclatureAccueilRepository {

    private final JdbcClient jdbc;

    NomenclatureAccueilRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Choix> origines(LocalDate jour) {
        return jdbc.sql("""
                select code, libelle from actions.origine_signalement where du <= :jour and (au is null or au >= :jour) order by rang
                """)
                .param("jour", jour)
                .query(NomenclatureAccueilRepository::map)
                .list();
    }

    List<Choix> motifs(LocalDate jour) {
        return jdbc.sql("""
                select code, libelle from actions.motif_sortie where du <= :jour and (au is null or au >= :jour) order by rang
                """)
                .param("jour", jour)
                .query(NomenclatureAccueilRepository::map)
                .list();
    }

    boolean connaitOrigine(String code) {
        return existe("select exists (select 1 from actions.origine_signalement where code = :code)", code);
    }

    boolean connaitMotif(String code) {
        return existe("select exists (select 1 from actions.motif_sortie where code = :code)", code);
    }

    private boolean existe(String question, String code) {
        return jdbc.sql(question).param("code", code).query(Boolean.class).single();
    }

    private static Choix map(ResultSet ligne, int rang) throws SQLException {
        return new Choix(ligne.getString("code"), ligne.getString("libelle"));
    }
}
