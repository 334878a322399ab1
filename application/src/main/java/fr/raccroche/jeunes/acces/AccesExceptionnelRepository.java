package fr.raccroche.jeunes.acces;

import fr.raccroche.agents.AgentId;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Ine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccesExceptionnelRepository {

    private final JdbcClient jdbc;

    AccesExceptionnelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<JeuneId> dossierExact(EtatCivil demande) {
        return jdbc.sql("select jeunes.dossier_exact(:nom, :prenom, :naissance, :ine)")
                .param("nom", demande.nom())
                .param("prenom", demande.prenom())
                .param("naissance", demande.naissance())
                .param("ine", demande.ine() instanceof Ine ine ? ine.valeur() : "")
                .query(UUID.class)
                .optional()
                .map(JeuneId::new);
    }

    void accorder(UUID acces, JeuneId jeune, CercleId cercle, Motif motif, String libelle, LocalDate au) {
        jdbc.sql("select jeunes.accorder_acces(:id, :jeune, :cercle, :motif, :libelle, :au)")
                .param("id", acces)
                .param("jeune", jeune.valeur())
                .param("cercle", cercle.valeur())
                .param("motif", motif.name())
                .param("libelle", libelle)
                .param("au", au)
                .query((ligne, rang) -> true)
                .list();
    }

    /** Latest first. */
    List<AccesExceptionnels.Ligne> lister(int limite) {
        return jdbc.sql("select * from jeunes.acces_exceptionnels(:limite)")
                .param("limite", limite)
                .query((ligne, rang) -> new AccesExceptionnels.Ligne(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        "",
                        Motif.valueOf(ligne.getString("motif")),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class),
                        Optional.ofNullable(ligne.getObject("jeune_id", UUID.class))))
                .list();
    }
}
