package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the cercles of a letter are named after, and which letters answer for a school. */
@Repository
class CerclesDeLettreQuery {

    private static final String ACTION = """
            select a.id::text as cle,
                   case when lower(a.intitule) = lower(a.type_libelle) then a.type_libelle else a.type_libelle || ' — ' || a.intitule end as nom
            from actions.v_action a
            """;

    private final JdbcClient jdbc;

    CerclesDeLettreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of a cercle, and the name of the thing it stands for. */
    record Nom(String cle, String nom) {}

    /** A letter that answers for the territory of an action, and when; without a period it does so no longer. */
    record Coordination(UUID id, UUID agent, String annee, ActionId action, Optional<Periode> periode) {}

    List<Nom> etablissements(LettreId lettre) {
        return noms("""
                select e.uai as cle, e.nom || coalesce(' (' || nullif(e.commune, '') || ')', '') as nom
                from lettres.intervention i join territoire.v_etablissement e on e.uai = i.uai where i.lettre_id = :id
                """, lettre);
    }

    List<Nom> territoires(LettreId lettre) {
        return noms("""
                select t.id::text as cle, t.niveau_libelle || ' ' || t.libelle as nom
                from lettres.territoire l join territoire.v_territoire t on t.id = l.territoire_id where l.lettre_id = :id
                """, lettre);
    }

    List<Nom> actions(LettreId lettre) {
        return noms(ACTION + " join lettres.action l on l.action_id = a.id where l.lettre_id = :id", lettre);
    }

    String action(ActionId action) {
        return jdbc.sql(ACTION + " where a.id = :id")
                .param("id", action.valeur())
                .query((ligne, rang) -> ligne.getString("nom"))
                .single();
    }

    /** Actions that the letter of a coordonnateur shares, or shared: those of its lists, and those hosted in its territories. */
    List<Coordination> coordonnees(LettreId lettre, LocalDate jour) {
        return coordinations(jour, lettre.valeur(), null, null);
    }

    /** Letters that share the action, read whoever acts. */
    List<Coordination> coordonnant(ActionId action, LocalDate jour) {
        return coordinations(jour, null, action.valeur(), null);
    }

    /** Letters and the actions of these schools. */
    List<Coordination> coordonnant(Collection<Uai> uais, LocalDate jour) {
        return coordinations(jour, null, null, uais.stream().map(Uai::valeur).toArray(String[]::new));
    }

    private List<Coordination> coordinations(
            LocalDate jour, @Nullable UUID lettre, @Nullable UUID action, String @Nullable [] uais) {
        return jdbc.sql("select * from lettres.actions_coordonnees(:jour, :lettre, :action, :uais)")
                .param("jour", jour)
                .param("lettre", lettre, Types.OTHER)
                .param("action", action, Types.OTHER)
                .param("uais", uais, Types.ARRAY)
                .query((ligne, rang) -> new Coordination(
                        ligne.getObject("lettre_id", UUID.class),
                        ligne.getObject("agent_id", UUID.class),
                        new AnneeScolaire(ligne.getInt("annee")).libelle(),
                        new ActionId(ligne.getObject("action_id", UUID.class)),
                        periode(ligne)))
                .list();
    }

    private static Optional<Periode> periode(ResultSet ligne) throws SQLException {
        var du = ligne.getObject("du", LocalDate.class);
        return du == null ? Optional.empty() : Optional.of(new Periode(du, ligne.getObject("au", LocalDate.class)));
    }

    private List<Nom> noms(String requete, LettreId lettre) {
        return jdbc.sql(requete)
                .param("id", lettre.valeur())
                .query((ligne, rang) -> new Nom(ligne.getString("cle"), ligne.getString("nom")))
                .list();
    }
}
