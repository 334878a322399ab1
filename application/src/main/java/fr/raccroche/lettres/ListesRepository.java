package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of a letter: schools, actions, territories. */
@Repository
class ListesRepository {

    private final JdbcClient jdbc;

    ListesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Intervention> interventions(LettreId lettre) {
        return jdbc.sql("""
                select i.uai, i.liens from lettres.intervention i join territoire.v_etablissement e on e.uai = i.uai
                where i.lettre_id = :id order by e.commune, e.nom
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> new Intervention(new Uai(ligne.getString("uai")), liens(ligne)))
                .list();
    }

    List<ActionId> actions(LettreId lettre) {
        return jdbc.sql("""
                select a.id from lettres.action l join actions.v_action a on a.id = l.action_id
                where l.lettre_id = :id order by a.type_libelle, a.intitule
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> new ActionId(ligne.getObject("id", UUID.class)))
                .list();
    }

    List<TerritoireId> territoires(LettreId lettre) {
        return jdbc.sql("""
                select t.id from lettres.territoire l join territoire.v_territoire t on t.id = l.territoire_id
                where l.lettre_id = :id order by t.rang, t.libelle
                """)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> new TerritoireId(ligne.getInt("id")))
                .list();
    }

    static Set<Lien> liens(ResultSet ligne) throws SQLException {
        return Arrays.stream((String[]) ligne.getArray("liens").getArray())
                .map(Lien::valueOf)
                .collect(Collectors.toSet());
    }

    void remplacer(LettreId lettre, Contenu contenu) {
        for (var table : List.of("intervention", "action", "territoire")) {
            jdbc.sql("delete from lettres.%s where lettre_id = :id".formatted(table))
                    .param("id", lettre.valeur())
                    .update();
        }
        for (var intervention : contenu.interventions()) {
            jdbc.sql("insert into lettres.intervention (lettre_id, uai, liens) values (:id, :uai, :liens)")
                    .param("id", lettre.valeur())
                    .param("uai", intervention.uai().valeur())
                    .param(
                            "liens",
                            intervention.liens().stream()
                                    .map(Lien::name)
                                    .sorted()
                                    .toArray(String[]::new))
                    .update();
        }
        jdbc.sql(
                        "insert into lettres.action (lettre_id, action_id) select :id, action from unnest(:actions::uuid[]) as t (action)")
                .param("id", lettre.valeur())
                .param(
                        "actions",
                        contenu.actions().stream().map(ActionId::valeur).toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                insert into lettres.territoire (lettre_id, territoire_id) select :id, territoire from unnest(:territoires::int[]) as t (territoire)
                """)
                .param("id", lettre.valeur())
                .param(
                        "territoires",
                        contenu.territoires().stream().map(TerritoireId::valeur).toArray(Integer[]::new))
                .update();
    }
}
