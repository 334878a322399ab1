package fr.raccroche.presences;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What still has to be proved, and the sheets there are. */
@Repository
class PresencesQuery {

    /** Interviews held in presence that no sheet names: a telephone call is proved by nobody's signature. */
    private static final String A_PROUVER = """
            from entretiens.v_entretien e
            where e.auteur_id = :agent and e.le between :du and :au and e.canal = 'PRESENTIEL'
              and not exists (select 1 from presences.v_justificatif j where j.source = 'entretiens' and j.source_id = e.id)
            """;

    private final JdbcClient jdbc;

    PresencesQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Interviews of one place that wait for a sheet. */
    record Lieu(String uai, String nom, int entretiens, LocalDate du, LocalDate au) {

        Demande demande() {
            return new Demande.Entretiens(Uai.lire(uai), new Periode(du, au));
        }
    }

    /** An action in which the caller sees somebody. */
    record ActionSuivie(ActionId id, String nom) {}

    List<Lieu> aProuver(AgentId agent, Periode periode) {
        return jdbc.sql("""
                select coalesce(p.uai, '') as uai, coalesce(v.nom || coalesce(', ' || nullif(v.commune, ''), ''), 'Hors établissement') as nom, p.entretiens, p.du, p.au
                from (select e.uai, count(*) as entretiens, min(e.le) as du, max(e.le) as au
                """ + A_PROUVER + """
                 group by e.uai) p left join territoire.v_etablissement v on v.uai = p.uai
                order by v.nom nulls last, p.uai
                """)
                .param("agent", agent.valeur())
                .param("du", periode.du())
                .param("au", periode.au())
                .query((ligne, rang) -> new Lieu(
                        ligne.getString("uai"),
                        ligne.getString("nom"),
                        ligne.getInt("entretiens"),
                        ligne.getObject("du", LocalDate.class),
                        ligne.getObject("au", LocalDate.class)))
                .list();
    }

    /** In the order of a register: by day, then by name. */
    List<Presence> presences(AgentId agent, Demande.Entretiens demande) {
        return jdbc.sql("""
                select p.id as source_id, p.jeune_id, i.nom_complet as nom,
                       p.le, null::date as jusqu_au, p.duree_minutes
                from (select e.id, e.jeune_id, e.le, e.duree_minutes
                """ + A_PROUVER + """
                  and e.uai is not distinct from :uai::char(8)) p join jeunes.v_identite i on i.id = p.jeune_id
                order by p.le, i.nom, i.prenom
                """)
                .param("agent", agent.valeur())
                .param("du", demande.periode().du())
                .param("au", demande.periode().au())
                .param("uai", demande.lieu().map(Uai::valeur).orElse(null))
                .query(FeuilleRepository::presence)
                .list();
    }

    /** Who is expected in the action at some day of the week. */
    List<Presence> presences(Demande.SemaineDAction demande) {
        return jdbc.sql("""
                select a.id as source_id, a.jeune_id, i.nom_complet as nom,
                       a.entree as le, a.sortie as jusqu_au, null::int as duree_minutes
                from actions.v_accueil a join jeunes.v_identite i on i.id = a.jeune_id
                where a.action_id = :action and a.entree <= :au and (a.sortie is null or a.sortie >= :du)
                order by i.nom, i.prenom
                """)
                .param("action", demande.action().valeur())
                .param("du", demande.periode().du())
                .param("au", demande.periode().au())
                .query(FeuilleRepository::presence)
                .list();
    }

    List<ActionSuivie> actions(Periode annee) {
        return jdbc.sql("""
                select a.id, a.nom || ', ' || e.nom as nom
                from actions.v_action a join territoire.v_etablissement e on e.uai = a.uai
                where exists (select 1 from actions.v_accueil x where x.action_id = a.id and x.entree <= :au and (x.sortie is null or x.sortie >= :du))
                order by nom
                """)
                .param("du", annee.du())
                .param("au", annee.au())
                .query((ligne, rang) -> new ActionSuivie(
                        new ActionId(Objects.requireNonNull(ligne.getObject("id", UUID.class))),
                        ligne.getString("nom")))
                .list();
    }

    Page<Feuille> miennes(AgentId agent, int numero) {
        return page("where f.agent_id = :agent", agent, numero);
    }

    /** Sheets of others of which the caller sees everybody. */
    Page<Feuille> desAutres(AgentId agent, int numero) {
        return page("""
                where f.agent_id <> :agent and f.annulee_le is null
                  and f.lignes = (select count(*) from presences.ligne l where l.feuille_id = f.id)
                """, agent, numero);
    }

    private Page<Feuille> page(String lesquelles, AgentId agent, int numero) {
        return Page.de(
                jdbc.sql(FeuilleRepository.FEUILLES + lesquelles
                                + " order by f.cree_le desc limit :limite offset :saut")
                        .param("agent", agent.valeur())
                        .param("limite", Page.TAILLE + 1)
                        .param("saut", (numero - 1) * Page.TAILLE)
                        .query(FeuilleRepository::feuille)
                        .list(),
                numero,
                Page.TAILLE);
    }
}
