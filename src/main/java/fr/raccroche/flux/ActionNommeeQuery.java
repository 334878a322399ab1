package fr.raccroche.flux;

import fr.raccroche.actions.ActionId;
import fr.raccroche.flux.Rapprochements.ActionTrouvee;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions by the words of their type, title and school, the current ones first. */
@Repository
class ActionNommeeQuery {

    private final JdbcClient jdbc;

    ActionNommeeQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ActionTrouvee> chercher(String texte, int limite) {
        return jdbc.sql("""
                select a.id, a.type_libelle, a.intitule, e.nom
                from actions.v_action a join territoire.v_etablissement e on e.uai = a.uai
                where not exists (select 1 from unnest(:mots::text[]) as m (mot)
                                  where position(m.mot in base.cle(a.type_libelle || ' ' || a.intitule || ' ' || e.nom || ' ' || e.commune)) = 0)
                  and a.du <= base.aujourdhui() + 365 and a.au >= base.aujourdhui() - 730
                order by a.au desc, a.intitule limit :limite
                """)
                .param("mots", Rapprochements.motsDe(texte.replace("+", " ")).toArray(String[]::new))
                .param("limite", limite)
                .query((ligne, rang) -> new ActionTrouvee(
                        new ActionId(ligne.getObject("id", UUID.class)),
                        Rapprochements.nomDAction(
                                ligne.getString("type_libelle"), ligne.getString("intitule"), ligne.getString("nom"))))
                .list();
    }
}
