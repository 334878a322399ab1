package fr.raccroche.jeunes.doublons;

import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rubrique;
import fr.raccroche.socle.Ine;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files worth comparing with somebody; the caller's cercles are inside the audited function. */
@Repository
class CandidatsQuery {

    private static final int COMPARES = 300;

    private static final List<Rubrique> RUBRIQUES = List.of(
            Rubrique.NOM,
            Rubrique.NOM_USAGE,
            Rubrique.PRENOM,
            Rubrique.DATE_NAISSANCE,
            Rubrique.SEXE,
            Rubrique.INE,
            Rubrique.INE_ANCIEN,
            Rubrique.COMMUNE,
            Rubrique.CODE_POSTAL);

    private final JdbcClient jdbc;

    CandidatsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Fills in the files and their rows. @return whether one outside the caller's cercles has a strong reason */
    boolean proches(EtatCivil demande, List<JeuneId> ids, Fichier connus) {
        var ailleurs = new boolean[1];
        var saisie = connus.saisir();
        jdbc.sql("""
                select c.ailleurs, c.id, c.nom, c.nom_usage, c.prenom, c.naissance::text, coalesce(c.sexe, ''), coalesce(c.ine, ''), coalesce(c.ine_ancien, ''), c.commune, c.code_postal
                from jeunes.candidats(:nom, :prenom, :naissance, :ine, :limite) c
                """)
                .param("nom", demande.nom())
                .param("prenom", demande.prenom())
                .param("naissance", demande.naissance())
                .param("ine", demande.ine() instanceof Ine ine ? ine.valeur() : "")
                .param("limite", COMPARES)
                .query(ligne -> {
                    if (ligne.getBoolean("ailleurs")) {
                        ailleurs[0] = true;
                    } else {
                        ids.add(new JeuneId(ligne.getObject("id", UUID.class)));
                        FicheLue.saisir(saisie, RUBRIQUES, ligne, 3);
                    }
                });
        return ailleurs[0];
    }
}
