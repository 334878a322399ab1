package fr.raccroche.entretiens;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.jeunes.JeuneId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the forms and the file page need to know of one file. */
@Repository
class DossierQuery {

    private final JdbcClient jdbc;

    DossierQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An interview in the list of the file. */
    record Ligne(
            EntretienId id,
            LocalDate le,
            String type,
            int dureeMinutes,
            String auteur,
            AgentId auteurId,
            String synthese) {}

    /** An action that received the young person. */
    record ActionDuJeune(ActionId id, String nom) {}

    List<Ligne> entretiens(JeuneId jeune, int limite) {
        return jdbc.sql("""
                select e.id, e.le, t.libelle as type, e.duree_minutes, n.nom_complet as auteur, e.auteur_id, e.synthese
                from entretiens.entretien e join entretiens.type_entretien t on t.code = e.type join agents.v_nom n on n.id = e.auteur_id
                where e.jeune_id = :jeune and e.annule_le is null order by e.le desc, e.heure desc nulls last, e.cree_le desc limit :limite
                """)
                .param("jeune", jeune.valeur())
                .param("limite", limite)
                .query((ligne, rang) -> new Ligne(
                        new EntretienId(ligne.getObject("id", UUID.class)),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getString("type"),
                        ligne.getInt("duree_minutes"),
                        ligne.getString("auteur"),
                        new AgentId(ligne.getObject("auteur_id", UUID.class)),
                        ligne.getString("synthese")))
                .list();
    }

    List<ActionDuJeune> actions(JeuneId jeune) {
        return jdbc.sql("""
                select v.id, v.nom, max(a.entree) as entree
                from actions.v_accueil a join actions.v_action v on v.id = a.action_id
                where a.jeune_id = :jeune group by v.id, v.nom order by entree desc
                """)
                .param("jeune", jeune.valeur())
                .query((ligne, rang) ->
                        new ActionDuJeune(new ActionId(ligne.getObject("id", UUID.class)), ligne.getString("nom")))
                .list();
    }

    Set<CercleId> cercles(JeuneId jeune) {
        return jdbc
                .sql("select unnest(cercles) from jeunes.v_identite where id = :jeune")
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new CercleId(ligne.getInt(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
