package fr.raccroche.flux.feuille;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.fil.Filtre;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ids of a filter are called, from published views. */
@Repository
class NomsDuFiltreQuery {

    private final JdbcClient jdbc;

    NomsDuFiltreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the label of the filter; those that choose nothing are left out. */
    Map<String, String> lire(Filtre filtre) {
        var noms = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select * from (values
                    (1, 'Établissement', (select concat_ws(', ', e.nom, nullif(e.commune, '')) from territoire.v_etablissement e where e.uai = :uai)),
                    (2, 'Action', (select concat_ws(', ', a.nom, e.nom)
                                   from actions.v_action a left join territoire.v_etablissement e on e.uai = a.uai where a.id = :action)),
                    (3, 'Territoire', (select t.nom_complet from territoire.v_territoire t where t.id = :territoire)),
                    (4, 'Agent', (select n.nom_complet from agents.v_nom n where n.id = :agent))) as f (rang, libelle, nom)
                where nom is not null order by rang
                """)
                .param("uai", filtre.uai().map(Uai::valeur).orElse(null))
                .param("action", filtre.action().map(ActionId::valeur).orElse(null))
                .param(
                        "territoire",
                        filtre.territoire().map(TerritoireId::valeur).orElse(null))
                .param("agent", filtre.auteur().map(AgentId::valeur).orElse(null))
                .query((ligne, rang) -> noms.put(ligne.getString("libelle"), ligne.getString("nom")))
                .list();
        return noms;
    }
}
