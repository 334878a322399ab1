package fr.raccroche.lettres.delegations;

import fr.raccroche.agents.AgentId;
import fr.raccroche.lettres.LettreId;
import fr.raccroche.lettres.delegations.Delegations.Ligne;
import fr.raccroche.lettres.delegations.Reunion.Instance;
import fr.raccroche.presentation.Option;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationRepository {

    private final JdbcClient jdbc;

    DelegationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Ligne> lister(AgentId lecteur, LocalDate jour) {
        return jdbc.sql("""
                select d.id, a.nom_complet as agent, p.nom_complet as par, t.libelle as territoire, d.territoire_id, d.instance, d.reunion, d.le,
                       d.revoquee_le is not null as revoquee, d.par_id = :lecteur and d.revoquee_le is null and d.le >= :jour as revocable,
                       d.agent_id = :lecteur and d.revoquee_le is null and d.le >= :jour as recue
                from lettres.delegation d join agents.v_nom a on a.id = d.agent_id join agents.v_nom p on p.id = d.par_id
                join territoire.v_territoire t on t.id = d.territoire_id
                order by d.le desc, d.id desc limit 200
                """)
                .param("lecteur", lecteur.valeur())
                .param("jour", jour)
                .query((ligne, rang) -> new Ligne(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("agent"),
                        ligne.getString("par"),
                        ligne.getString("territoire"),
                        new Reunion(
                                new TerritoireId(ligne.getInt("territoire_id")),
                                Instance.valueOf(ligne.getString("instance")),
                                ligne.getString("reunion"),
                                ligne.getObject("le", LocalDate.class)),
                        ligne.getBoolean("revoquee"),
                        ligne.getBoolean("revocable"),
                        ligne.getBoolean("recue")))
                .list();
    }

    /** Territories of a letter, named with their level. */
    List<Option> territoiresDe(LettreId lettre) {
        return jdbc.sql("""
                select t.id, t.nom_complet as nom
                from lettres.territoire l join territoire.v_territoire t on t.id = l.territoire_id where l.lettre_id = :id order by t.rang, t.libelle
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }

    UUID insert(AgentId agent, AgentId par, Reunion reunion) {
        return jdbc.sql("""
                insert into lettres.delegation (agent_id, par_id, territoire_id, instance, reunion, le)
                values (:agent, :par, :territoire, :instance, :reunion, :le) returning id
                """)
                .param("agent", agent.valeur())
                .param("par", par.valeur())
                .param("territoire", reunion.territoire().valeur())
                .param("instance", reunion.instance().name())
                .param("reunion", reunion.intitule().strip())
                .param("le", reunion.le())
                .query(UUID.class)
                .single();
    }

    /** By the one who gave it, not later than the day of the meeting. */
    boolean revoquer(UUID id, AgentId par, LocalDate jour) {
        return jdbc.sql("""
                update lettres.delegation set revoquee_le = clock_timestamp()
                where id = :id and par_id = :par and revoquee_le is null and le >= :jour
                """)
                        .param("id", id)
                        .param("par", par.valeur())
                        .param("jour", jour)
                        .update()
                == 1;
    }
}
