package fr.raccroche.reperage;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Fonction;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where somebody may lead a campaign, and who may take part in one. */
@Repository
class RessortQuery {

    private final JdbcClient jdbc;

    RessortQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the functions of the agent bear; one that names no territory bears everywhere. */
    Set<TerritoireId> territoires(AgentId agent, LocalDate jour) {
        return jdbc.sql("""
                with miens as (
                    select territoire_id from agents.v_exercice
                    where agent_id = :agent and fonction = any (:fonctions) and du <= :jour and (au is null or au >= :jour)
                ), liens as (
                    select uai, territoire_id from territoire.v_rattachement where du <= :jour and (au is null or au >= :jour)
                )
                select t.id from territoire.v_territoire t
                where exists (select 1 from miens where territoire_id is null)
                   or t.id in (select territoire_id from miens)
                   or exists (select 1 from liens l where l.territoire_id = t.id)
                      and not exists (select 1 from liens l where l.territoire_id = t.id
                                      and l.uai not in (select m.uai from liens m join miens on miens.territoire_id = m.territoire_id))
                """)
                .param("agent", agent.valeur())
                .param("fonctions", fonctions(Droit.CONDUIRE_REPERAGE))
                .param("jour", jour)
                .query((ligne, rang) -> new TerritoireId(ligne.getInt("id")))
                .set();
    }

    boolean peutLeverLesDoutes(AgentId agent, LocalDate jour) {
        return jdbc.sql("""
                select exists (select 1 from agents.v_exercice
                               where agent_id = :agent and fonction = any (:fonctions) and du <= :jour and (au is null or au >= :jour))
                """)
                .param("agent", agent.valeur())
                .param("fonctions", fonctions(Droit.LEVER_DOUTES))
                .param("jour", jour)
                .query(Boolean.class)
                .single();
    }

    private static String[] fonctions(Droit droit) {
        return Arrays.stream(Fonction.values())
                .filter(fonction -> fonction.droits().contains(droit))
                .map(Fonction::name)
                .toArray(String[]::new);
    }
}
