package fr.raccroche.jeunes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audited search functions of the schema; the caller's cercles are inside them. */
@Repository
class RechercheQuery {

    private final JdbcClient jdbc;

    RechercheQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JeuneTrouve> chercher(String texte, int limite) {
        return jdbc.sql("select * from jeunes.chercher(:texte, :limite)")
                .param("texte", texte)
                .param("limite", limite)
                .query((ligne, rang) -> trouve(ligne))
                .list();
    }

    List<JeuneTrouve> chercherProches(String texte, int limite) {
        return jdbc.sql("select * from jeunes.chercher_proches(:texte, :limite)")
                .param("texte", texte)
                .param("limite", limite)
                .query((ligne, rang) -> trouve(ligne))
                .list();
    }

    List<JeuneTrouve> presenter(Collection<JeuneId> ids) {
        return jdbc.sql("select * from jeunes.presenter(:ids, :limite)")
                .param("ids", ids.stream().map(JeuneId::valeur).toArray(UUID[]::new))
                .param("limite", ids.size())
                .query((ligne, rang) -> trouve(ligne))
                .list();
    }

    private static JeuneTrouve trouve(ResultSet ligne) throws SQLException {
        return new JeuneTrouve(
                new JeuneId(ligne.getObject("id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("nom_usage"),
                ligne.getString("prenom"),
                ligne.getObject("naissance", LocalDate.class),
                ligne.getBoolean("suivi"),
                ligne.getString("etablissement"),
                ligne.getString("classe"));
    }
}
