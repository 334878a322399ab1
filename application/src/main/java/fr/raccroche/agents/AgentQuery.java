package fr.raccroche.agents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AgentQuery {

    private final JdbcClient jdbc;

    AgentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agents.Ligne> rechercher(String texte, Set<Fonction> fonctions, LocalDate jour, int limite, int saut) {
        return jdbc.sql("""
                select a.id, a.prenom || ' ' || a.nom as nom_complet,
                       coalesce((select string_agg(distinct f.titre || coalesce(', ' || s.nom || ' (' || s.commune || ')', ', ' || t.libelle, ''), ' ; ')
                                 from agents.exercice e join agents.fonction f on f.code = e.fonction
                                 left join territoire.v_etablissement s on s.uai = e.uai
                                 left join territoire.v_territoire t on t.id = e.territoire_id
                                 where e.agent_id = a.id and e.du <= :jour and (e.au is null or e.au >= :jour)), '') as fonctions
                from agents.agent a
                where not exists (select 1 from regexp_split_to_table(base.cle(:texte), ' ') mot where a.recherche not like '%' || mot || '%')
                  and (cardinality(:fonctions::text[]) = 0 or exists (
                    select from agents.exercice e where e.agent_id = a.id and e.fonction = any(:fonctions) and e.du <= :jour and (e.au is null or e.au >= :jour)))
                order by a.nom, a.prenom, a.id limit :limite offset :saut
                """)
                .param("texte", texte)
                .param("fonctions", fonctions.stream().map(Fonction::name).toArray(String[]::new))
                .param("jour", jour)
                .param("limite", limite)
                .param("saut", saut)
                .query((ligne, rang) -> new Agents.Ligne(
                        new AgentId(ligne.getObject("id", UUID.class)),
                        ligne.getString("nom_complet"),
                        ligne.getString("fonctions")))
                .list();
    }
}
