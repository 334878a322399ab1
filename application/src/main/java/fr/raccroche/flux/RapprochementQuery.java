package fr.raccroche.flux;

import fr.raccroche.actions.ActionId;
import fr.raccroche.flux.DevenirsDeLigne.Connu;
import fr.raccroche.flux.Rapprochements.ActionTrouvee;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.parcours.Terme;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a line needs to find behind its words, from published views. */
@Repository
class RapprochementQuery {

    private final JdbcClient jdbc;

    RapprochementQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Connu> devenir(JeuneId jeune, AnneeScolaire annee, Terme terme) {
        return jdbc.sql("""
                select id, code, version from parcours.v_devenir where jeune_id = :jeune and annee = :annee and terme = :terme
                """)
                .param("jeune", jeune.valeur())
                .param("annee", annee.debut())
                .param("terme", terme.name())
                .query((ligne, rang) ->
                        new Connu(ligne.getObject("id", UUID.class), ligne.getString("code"), ligne.getInt("version")))
                .optional();
    }

    Optional<Uai> dernierEtablissement(JeuneId jeune) {
        return jdbc.sql("select uai from jeunes.v_tableau where id = :jeune and uai is not null")
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new Uai(ligne.getString("uai")))
                .optional();
    }

    /** Actions by the words of their type, title and school, the current ones first. */
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
