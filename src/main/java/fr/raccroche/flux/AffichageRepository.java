package fr.raccroche.flux;

import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.flux.Tableau.Reglage;
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

    List<ColonneMontree> colonnes(UUID agent) {
        return jdbc.sql("""
                select c.code, c.libelle, c.definition, c.montree as doffice,
                       c.code = any (:toujours) or coalesce(c.code = any (a.colonnes), c.montree) as montree
                from flux.colonne c left join flux.affichage a on a.agent_id = :agent order by c.rang, c.code
                """)
                .param("agent", agent)
                .param("toujours", Colonne.TOUJOURS.stream().map(Colonne::name).toArray(String[]::new))
                .query((ligne, rang) -> new ColonneMontree(
                        Colonne.valueOf(ligne.getString("code")),
                        ligne.getString("libelle"),
                        ligne.getString("definition"),
                        ligne.getBoolean("montree"),
                        ligne.getBoolean("doffice")))
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

    void regler(Reglage reglage, int rang) {
        jdbc.sql("update flux.colonne set libelle = :libelle, rang = :rang, montree = :montree where code = :code")
                .param("code", reglage.colonne().name())
                .param("libelle", reglage.libelle())
                .param("rang", rang)
                .param("montree", reglage.montree())
                .update();
    }
}
