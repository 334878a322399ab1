package fr.raccroche.actions;

import fr.raccroche.jeunes.JeuneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Accueils in lists: those of an action, those of a young person. */
@Repository
@Transactional(readOnly = true)
class AccueilsQuery {

    /** A young person received, as those who share the file see them. */
    record Recu(
            AccueilId id,
            String jeune,
            String nom,
            LocalDate entree,
            Optional<LocalDate> sortie,
            String motif,
            int version) {}

    /** A stay of the young person in an action; a cancelled one no longer counts, and may be taken back. */
    record DuJeune(
            AccueilId id,
            String action,
            LocalDate entree,
            Optional<LocalDate> sortie,
            String motif,
            boolean annule,
            int version) {}

    private final JdbcClient jdbc;

    AccueilsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recu> de(ActionId action) {
        return jdbc.sql("""
                select c.id, c.jeune_id, j.nom_complet as nom, c.entree, c.sortie,
                       coalesce(m.libelle, '') as motif, c.version
                from actions.accueil c join jeunes.v_identite j on j.id = c.jeune_id left join actions.motif_sortie m on m.code = c.motif_sortie
                where c.action_id = :action and c.annule_le is null order by c.sortie nulls first, nom limit 200
                """)
                .param("action", action.valeur())
                .query(AccueilsQuery::recu)
                .list();
    }

    List<DuJeune> de(JeuneId jeune) {
        return jdbc.sql("""
                select c.id, a.nom || ', ' || e.nom as action, c.entree, c.sortie, coalesce(m.libelle, '') as motif, c.annule_le is not null as annule, c.version
                from actions.accueil c join actions.v_action a on a.id = c.action_id join territoire.v_etablissement e on e.uai = a.uai
                left join actions.motif_sortie m on m.code = c.motif_sortie
                where c.jeune_id = :jeune order by c.annule_le is not null, c.entree desc
                """)
                .param("jeune", jeune.valeur())
                .query((ligne, rang) -> new DuJeune(
                        new AccueilId(ligne.getObject("id", UUID.class)),
                        ligne.getString("action"),
                        ligne.getObject("entree", LocalDate.class),
                        Optional.ofNullable(ligne.getObject("sortie", LocalDate.class)),
                        ligne.getString("motif"),
                        ligne.getBoolean("annule"),
                        ligne.getInt("version")))
                .list();
    }

    private static Recu recu(ResultSet ligne, int rang) throws SQLException {
        return new Recu(
                new AccueilId(ligne.getObject("id", UUID.class)),
                ligne.getString("jeune_id"),
                ligne.getString("nom"),
                ligne.getObject("entree", LocalDate.class),
                Optional.ofNullable(ligne.getObject("sortie", LocalDate.class)),
                ligne.getString("motif"),
                ligne.getInt("version"));
    }
}
