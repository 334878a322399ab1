package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Fonction;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who manages accounts, and over which part of the académie. */
@Repository
class PerimetreQuery {

    private static final List<String> GESTIONNAIRES = Arrays.stream(Fonction.values())
            .filter(fonction -> fonction.droits().contains(Droit.GERER_COMPTES))
            .map(Fonction::name)
            .toList();

    private final JdbcClient jdbc;

    PerimetreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who manages accounts on the day, somewhere. */
    record Gestionnaire(AgentId id, String nom, boolean administre) {}

    List<Gestionnaire> gestionnaires(LocalDate jour) {
        return jdbc.sql("""
                select e.agent_id, n.nom_complet, bool_or(e.fonction = 'ADMINISTRATEUR') as administre
                from agents.v_exercice e join agents.v_nom n on n.id = e.agent_id
                where e.fonction in (:fonctions) and e.du <= :jour and (e.au is null or e.au >= :jour)
                group by e.agent_id, n.nom_complet order by n.nom_complet
                """)
                .param("fonctions", GESTIONNAIRES)
                .param("jour", jour)
                .query((ligne, rang) -> new Gestionnaire(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        ligne.getString("nom_complet"),
                        ligne.getBoolean("administre")))
                .list();
    }

    /**
     * The territories over which the manager holds a function that manages accounts: none named means the académie. A
     * territory lies inside when all its schools do.
     */
    boolean couvre(AgentId gestionnaire, Mandat mandat, LocalDate jour) {
        return jdbc.sql("""
                with miens as (
                    select territoire_id from agents.v_exercice
                    where agent_id = :gestionnaire and fonction in (:fonctions) and du <= :jour and (au is null or au >= :jour)
                ), ecoles as (
                    select r.uai from territoire.v_rattachement r join miens on miens.territoire_id = r.territoire_id
                    where r.du <= :jour and (r.au is null or r.au >= :jour)
                )
                select exists (select 1 from miens where territoire_id is null)
                    or :territoire::int in (select territoire_id from miens)
                    or :uai::text in (select uai from ecoles)
                    or (exists (select 1 from territoire.v_rattachement r where r.territoire_id = :territoire::int)
                        and not exists (select 1 from territoire.v_rattachement r where r.territoire_id = :territoire::int
                                        and r.du <= :jour and (r.au is null or r.au >= :jour) and r.uai not in (select uai from ecoles)))
                """)
                .param("gestionnaire", gestionnaire.valeur())
                .param("fonctions", GESTIONNAIRES)
                .param("jour", jour)
                .param(
                        "territoire",
                        mandat.territoire().map(TerritoireId::valeur).orElse(null))
                .param("uai", mandat.uai().map(Uai::valeur).orElse(null))
                .query((ligne, rang) -> ligne.getBoolean(1))
                .single();
    }
}
