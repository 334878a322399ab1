package fr.raccroche.actions;

import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Recherche;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of actions show: actions with their school, territories to filter on. */
@Repository
@Transactional(readOnly = true)
class ActionQuery {

    private final JdbcClient jdbc;
    private final ActionRepository actions;

    ActionQuery(JdbcClient jdbc, ActionRepository actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    record Ligne(
            String id,
            String nom,
            String axe,
            String etablissement,
            String commune,
            String annee,
            LocalDate du,
            LocalDate au) {}

    Page<Ligne> lister(FiltreActions filtre, int page) {
        var trouvees = Page.de(actions.lister(filtre, page), page, Page.TAILLE);
        return new Page<>(completer(trouvees.lignes()), page, trouvees.suivante());
    }

    /** By type, title, school and commune, as people abbreviate them; those of the year first, then of the year before. */
    List<Actions.Trouvee> chercher(Recherche recherche, AnneeScolaire annee, int limite) {
        var requete = jdbc.sql("""
                select a.id, t.libelle, a.intitule, e.nom || ', ' || e.commune as lieu, a.annee
                from actions.action a join actions.type_action t on t.code = a.type
                join territoire.v_etablissement e on e.uai = a.uai
                cross join lateral (select ' ' || base.cle(t.libelle || ' ' || a.intitule) || e.recherche as cle offset 0) c
                where a.annee in (:annee, :annee - 1)
                  and (cardinality(:m0::text[]) = 0 or c.cle like any (:m0::text[])) and (cardinality(:m1::text[]) = 0 or c.cle like any (:m1::text[]))
                  and (cardinality(:m2::text[]) = 0 or c.cle like any (:m2::text[])) and (cardinality(:m3::text[]) = 0 or c.cle like any (:m3::text[]))
                  and (cardinality(:m4::text[]) = 0 or c.cle like any (:m4::text[])) and (cardinality(:m5::text[]) = 0 or c.cle like any (:m5::text[]))
                order by a.annee desc, t.rang, a.intitule, a.id limit :limite
                """).param("annee", annee.debut()).param("limite", limite);
        for (int rang = 0; rang < Recherche.MOTS; rang++) {
            requete = requete.param("m" + rang, recherche.lectures(rang));
        }
        return requete.query((ligne, rang) -> new Actions.Trouvee(
                        new ActionId(ligne.getObject("id", UUID.class)),
                        Action.nommer(ligne.getString("libelle"), ligne.getString("intitule")),
                        ligne.getString("lieu"),
                        new AnneeScolaire(ligne.getInt("annee"))))
                .list();
    }

    private List<Ligne> completer(List<Action> trouvees) {
        Map<String, Hote> hotes = jdbc
                .sql("select uai, nom, commune from territoire.v_etablissement where uai = any(:uais)")
                .param(
                        "uais",
                        trouvees.stream().map(Action::uai).map(Uai::valeur).toArray(String[]::new))
                .query((ligne, rang) ->
                        new Hote(ligne.getString("uai"), ligne.getString("nom"), ligne.getString("commune")))
                .list()
                .stream()
                .collect(Collectors.toMap(Hote::uai, Function.identity()));
        return trouvees.stream()
                .map(action -> {
                    var hote = hotes.getOrDefault(
                            action.uai().valeur(), new Hote("", action.uai().valeur(), ""));
                    return new Ligne(
                            action.id().valeur().toString(),
                            action.nom(),
                            action.axe(),
                            hote.nom(),
                            hote.commune(),
                            action.annee().libelle(),
                            action.du(),
                            action.au());
                })
                .toList();
    }

    List<Option> territoires() {
        return jdbc.sql("""
                select id, nom_complet as nom from territoire.v_territoire where rang >= 30 order by rang, libelle
                """)
                .query((ligne, rang) -> Option.de(ligne.getString("id"), ligne.getString("nom")))
                .list();
    }

    /** What the cercle of the action is called. */
    String cercle(ActionId action) {
        return jdbc.sql("select libelle from actions.v_cercle where action_id = :id")
                .param("id", action.valeur())
                .query(String.class)
                .single();
    }

    List<ActionId> cerclesMalNommes() {
        return jdbc.sql("""
                select v.action_id from actions.v_cercle v
                join cercles.cercle c on c.type = 'ACTION' and c.cle = v.action_id::text and c.libelle <> v.libelle
                """)
                .query((ligne, rang) -> new ActionId(ligne.getObject("action_id", UUID.class)))
                .list();
    }

    private record Hote(String uai, String nom, String commune) {}
}
