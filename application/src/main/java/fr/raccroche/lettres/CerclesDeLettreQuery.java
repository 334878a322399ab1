package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.lettres.Contenu.Intervention;
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

/** Which letters answer for an action or for a school. */
@Repository
class CerclesDeLettreQuery {

    private final JdbcClient jdbc;

    CerclesDeLettreQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter that answers for the territory of an action, and when; without a period it does so no longer. */
    record Coordination(UUID id, UUID agent, String annee, ActionId action, Optional<Periode> periode) {}

    /** Who intervenes in a school by a letter in force, and as what. */
    record Intervenant(String nom, String fonction, String role) {}

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

    List<Intervenant> intervenants(Uai uai, LocalDate jour) {
        return jdbc.sql("select nom_complet, fonction, liens from lettres.intervenants(:uai, :jour)")
                .param("uai", uai.valeur())
                .param("jour", jour)
                .query((ligne, rang) -> new Intervenant(
                        ligne.getString("nom_complet"),
                        ligne.getString("fonction"),
                        new Intervention(uai, ListesRepository.liens(ligne)).role()))
                .list();
    }

    private static Optional<Periode> periode(ResultSet ligne) throws SQLException {
        var du = ligne.getObject("du", LocalDate.class);
        return du == null ? Optional.empty() : Optional.of(new Periode(du, ligne.getObject("au", LocalDate.class)));
    }
}
