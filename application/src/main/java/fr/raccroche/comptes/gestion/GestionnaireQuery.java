package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Fonction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who manages accounts. */
@Repository
class GestionnaireQuery {

    private final JdbcClient jdbc;

    GestionnaireQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who manages accounts on the day, somewhere. */
    record Gestionnaire(AgentId id, String nom, boolean administre) {}

    List<Gestionnaire> lister(LocalDate jour) {
        return jdbc.sql("""
                select e.agent_id, n.nom_complet, bool_or(e.fonction = 'ADMINISTRATEUR') as administre
                from agents.v_exercice e join agents.v_nom n on n.id = e.agent_id
                where e.fonction in (:fonctions) and e.du <= :jour and (e.au is null or e.au >= :jour)
                group by e.agent_id, n.nom_complet order by n.nom_complet
                """)
                .param(
                        "fonctions",
                        Fonction.qui(Droit.GERER_COMPTES).stream()
                                .map(Fonction::name)
                                .toList())
                .param("jour", jour)
                .query((ligne, rang) -> new Gestionnaire(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        ligne.getString("nom_complet"),
                        ligne.getBoolean("administre")))
                .list();
    }
}
