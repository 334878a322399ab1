package fr.raccroche.flux;

import fr.raccroche.flux.Tableau.ColonneMontree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wording and order of columns, and which of them each agent looks at. */
@Repository
class AffichageRepository {

    private final JdbcClient jdbc;

    AffichageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As called in the académie of the agent when it has its own wordings; who has functions in several sees the common ones. */
    List<ColonneMontree> colonnes(UUID agent) {
        return jdbc.sql("""
                select c.code, coalesce(p.libelle, c.libelle) as libelle, c.definition,
                       c.code = any (:toujours) or coalesce(c.code = any (a.colonnes), p.montree, c.montree) as montree
                from flux.colonne c
                left join flux.affichage a on a.agent_id = :agent
                left join flux.colonne_academie p on p.code = c.code and p.territoire_id = (
                    select case when count(*) = 1 then min(v.territoire_id) end from flux.v_academie v
                    where v.agent_id = :agent and exists (select 1 from flux.colonne_academie))
                order by coalesce(p.rang, c.rang), c.code
                """)
                .param("agent", agent)
                .param("toujours", Colonne.TOUJOURS.stream().map(Colonne::name).toArray(String[]::new))
                .query((ligne, rang) -> new ColonneMontree(
                        Colonne.valueOf(ligne.getString("code")),
                        ligne.getString("libelle"),
                        ligne.getString("definition"),
                        ligne.getBoolean("montree")))
                .list();
    }

    Set<Colonne> montrees(UUID agent) {
        return colonnes(agent).stream()
                .filter(ColonneMontree::montree)
                .map(ColonneMontree::colonne)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Colonne.class)));
    }

    void choisir(UUID agent, List<Colonne> choisies) {
        jdbc.sql("""
                insert into flux.affichage (agent_id, colonnes) values (:agent, :colonnes)
                on conflict (agent_id) do update set colonnes = excluded.colonnes
                """)
                .param("agent", agent)
                .param("colonnes", choisies.stream().map(Colonne::name).toArray(String[]::new))
                .update();
    }
}
