package fr.raccroche.actions;

import fr.raccroche.actions.Accueils.Choix;
import fr.raccroche.socle.RegleMetierException;
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

    void exigerOrigine(String code) {
        if (jdbc.sql("select count(*) from actions.origine_signalement where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                == 0) {
            throw new RegleMetierException("accueil.origine-inconnue");
        }
    }

    void exigerMotif(String code) {
        if (jdbc.sql("select count(*) from actions.motif_sortie where code = :code")
                        .param("code", code)
                        .query(Integer.class)
                        .single()
                == 0) {
            throw new RegleMetierException("accueil.motif-inconnu");
        }
    }

    private static Choix map(ResultSet ligne, int rang) throws SQLException {
        return new Choix(ligne.getString("code"), ligne.getString("libelle"));
    }
}
