package fr.raccroche.flux;

import fr.raccroche.fil.Filtre;
import fr.raccroche.flux.Nomenclatures.Choix;
import fr.raccroche.presentation.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the filters offer: only what some line within the caller's cercles has; and the reasons of amendments. */
@Repository
class ChoixDeFiltreQuery {

    private final JdbcClient jdbc;

    ChoixDeFiltreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Option> etablissements(Filtre filtre) {
        return jdbc.sql("""
                select u.uai, e.nom, e.commune from (select distinct f.uai from fil.v_fait f where %s and f.uai is not null) u
                join territoire.v_etablissement e on e.uai = u.uai order by e.nom limit 300
                """.formatted(filtre.condition()))
                .params(filtre.parametres())
                .query((ligne, rang) -> Option.de(
                        ligne.getString("uai"),
                        CellulesDeLigne.lieu(ligne.getString("nom"), ligne.getString("commune"))))
                .list();
    }

    List<Option> actions(Filtre filtre) {
        return jdbc.sql("""
                select a.id, a.type_libelle, a.intitule, e.nom
                from (select distinct f.action_id from fil.v_fait f where %s and f.action_id is not null) u
                join actions.v_action a on a.id = u.action_id join territoire.v_etablissement e on e.uai = a.uai order by 2, 3 limit 300
                """.formatted(filtre.condition()))
                .params(filtre.parametres())
                .query((ligne, rang) -> Option.de(
                        ligne.getObject("id", UUID.class).toString(),
                        Rapprochements.nomDAction(
                                ligne.getString("type_libelle"), ligne.getString("intitule"), ligne.getString("nom"))))
                .list();
    }

    List<Option> agents(Filtre filtre) {
        return jdbc.sql("""
                select u.auteur_id, n.nom_complet from (select distinct f.auteur_id from fil.v_fait f where %s) u
                join agents.v_nom n on n.id = u.auteur_id order by n.nom, n.prenom
                """.formatted(filtre.condition()))
                .params(filtre.parametres())
                .query((ligne, rang) ->
                        Option.de(ligne.getObject("auteur_id", UUID.class).toString(), ligne.getString("nom_complet")))
                .list();
    }

    List<Choix> motifs() {
        return jdbc.sql("select code, libelle from flux.motif_amendement where code <> 'FICHE' order by rang")
                .query((ligne, rang) -> new Choix(ligne.getString("code"), ligne.getString("libelle"), null))
                .list();
    }
}
