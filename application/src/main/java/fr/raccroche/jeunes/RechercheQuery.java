package fr.raccroche.jeunes;

import fr.raccroche.jeunes.Candidats.Candidat;
import fr.raccroche.jeunes.Candidats.Raison;
import fr.raccroche.socle.Ine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

    Candidats candidats(EtatCivil demande) {
        var lignes = new ArrayList<Candidat>();
        var ailleurs = new boolean[1];
        Ine ine = demande.ine();
        jdbc.sql("select * from jeunes.candidats(:nom, :prenom, :naissance, :ine, :limite)")
                .param("nom", demande.nom())
                .param("prenom", demande.prenom())
                .param("naissance", demande.naissance())
                .param("ine", ine == null ? "" : ine.valeur())
                .param("limite", Candidats.MAXIMUM)
                .query(ligne -> {
                    if ("AILLEURS".equals(ligne.getString("raison"))) {
                        ailleurs[0] = true;
                    } else {
                        lignes.add(new Candidat(Raison.valueOf(ligne.getString("raison")), trouve(ligne)));
                    }
                });
        return new Candidats(lignes, ailleurs[0]);
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
