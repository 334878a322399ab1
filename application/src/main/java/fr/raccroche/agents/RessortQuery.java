package fr.raccroche.agents;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The schools and territories where functions bear on a day: a territory lies inside when all its schools do. */
@Repository
class RessortQuery {

    private final JdbcClient jdbc;

    RessortQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Ressort lire(AgentId agent, Set<Fonction> fonctions, LocalDate jour) {
        var territoires = new HashSet<TerritoireId>();
        var etablissements = new HashSet<Uai>();
        var entier = jdbc.sql("""
                with miens as (
                    select territoire_id from agents.v_exercice
                    where agent_id = :agent and fonction = any (:fonctions) and du <= :jour and (au is null or au >= :jour)
                ), liens as (
                    select uai, territoire_id from territoire.v_rattachement where du <= :jour and (au is null or au >= :jour)
                ), ecoles as (
                    select l.uai from liens l join miens m on m.territoire_id = l.territoire_id
                )
                select 'TOUT' as quoi, '' as cle from miens where territoire_id is null
                union select 'ECOLE', uai from ecoles
                union select 'TERRITOIRE', territoire_id::text from miens where territoire_id is not null
                union select 'TERRITOIRE', territoire_id::text from liens
                      group by territoire_id having bool_and(uai in (select uai from ecoles))
                """)
                .param("agent", agent.valeur())
                .param("fonctions", fonctions.stream().map(Fonction::name).toArray(String[]::new))
                .param("jour", jour)
                .query((ligne, rang) -> {
                    var cle = ligne.getString("cle");
                    return switch (ligne.getString("quoi")) {
                        case "ECOLE" -> !etablissements.add(new Uai(cle.strip()));
                        case "TERRITOIRE" -> !territoires.add(TerritoireId.valueOf(cle));
                        default -> true;
                    };
                })
                .set()
                .contains(true);
        return new Ressort(entier, territoires, etablissements);
    }
}
