package fr.raccroche.actions;

import fr.raccroche.actions.SaisieAccueil.Bilan;
import fr.raccroche.actions.SaisieAccueil.Sortie;
import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccueilRepository {

    private static final String COLONNES = """
            select id, jeune_id, action_id, entree, origine, origine_uai, sortie, motif_sortie, auteur_id, annule_le is not null as annule, version,
                   heures_prevues, heures_realisees, demi_journees_absence, stages, jours_de_stage, portefeuille, observations
            from actions.accueil
            """;

    private final JdbcClient jdbc;

    AccueilRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Accueil> find(AccueilId id) {
        return jdbc.sql(COLONNES + "where id = :id")
                .param("id", id.valeur())
                .query(AccueilRepository::map)
                .optional();
    }

    List<Accueil> findByJeune(JeuneId jeune) {
        return jdbc.sql(COLONNES + "where jeune_id = :jeune and annule_le is null order by entree desc")
                .param("jeune", jeune.valeur())
                .query(AccueilRepository::map)
                .list();
    }

    /** Whether the young person is already in the action at some day of the stay given. */
    boolean chevauche(JeuneId jeune, SaisieAccueil saisie, Optional<AccueilId> sauf) {
        return jdbc.sql("""
                select exists (select 1 from actions.accueil
                    where jeune_id = :jeune and action_id = :action and annule_le is null and id is distinct from :sauf::uuid
                      and entree <= coalesce(:sortie::date, 'infinity') and coalesce(sortie, 'infinity') >= :entree)
                """)
                .param("jeune", jeune.valeur())
                .param("action", saisie.action().valeur())
                .param("sauf", sauf.map(AccueilId::valeur).orElse(null))
                .param("entree", saisie.entree())
                .param("sortie", saisie.sortie().map(Sortie::le).orElse(null))
                .query(Boolean.class)
                .single();
    }

    AccueilId insert(JeuneId jeune, SaisieAccueil saisie, AgentId auteur) {
        return new AccueilId(lier(jdbc.sql("""
                insert into actions.accueil (jeune_id, action_id, entree, origine, origine_uai, sortie, motif_sortie, auteur_id, heures_prevues,
                                             heures_realisees, demi_journees_absence, stages, jours_de_stage, portefeuille, observations)
                values (:jeune, :action, :entree, :origine, :origineUai, :sortie, :motif, :auteur, :heuresPrevues,
                        :heuresRealisees, :absences, :stages, :joursDeStage, :portefeuille, :observations) returning id
                """), saisie)
                .param("jeune", jeune.valeur())
                .param("auteur", auteur.valeur())
                .query(UUID.class)
                .single());
    }

    boolean update(AccueilId id, int version, SaisieAccueil saisie) {
        return lier(jdbc.sql("""
                                update actions.accueil set action_id = :action, entree = :entree, origine = :origine, origine_uai = :origineUai,
                                       sortie = :sortie, motif_sortie = :motif, heures_prevues = :heuresPrevues, heures_realisees = :heuresRealisees,
                                       demi_journees_absence = :absences, stages = :stages, jours_de_stage = :joursDeStage, portefeuille = :portefeuille,
                                       observations = :observations, modifie_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and annule_le is null
                                """), saisie)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean annuler(AccueilId id, int version, boolean annule) {
        return jdbc.sql("""
                                update actions.accueil set annule_le = case when :annule then clock_timestamp() end, modifie_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and (annule_le is null) = :annule
                                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("annule", annule)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec lier(JdbcClient.StatementSpec ordre, SaisieAccueil saisie) {
        return ordre.param("action", saisie.action().valeur())
                .param("entree", saisie.entree())
                .param("origine", saisie.origine())
                .param("origineUai", saisie.origineUai().map(Uai::valeur).orElse(null))
                .param("sortie", saisie.sortie().map(Sortie::le).orElse(null))
                .param("motif", saisie.sortie().map(Sortie::motif).orElse(null))
                .param("heuresPrevues", saisie.bilan().heuresPrevues(), Types.NUMERIC)
                .param("heuresRealisees", saisie.bilan().heuresRealisees(), Types.NUMERIC)
                .param("absences", saisie.bilan().absences(), Types.INTEGER)
                .param("stages", saisie.bilan().stages(), Types.INTEGER)
                .param("joursDeStage", saisie.bilan().joursDeStage(), Types.INTEGER)
                .param("portefeuille", saisie.bilan().portefeuille(), Types.BOOLEAN)
                .param("observations", saisie.bilan().observations());
    }

    private static Bilan bilan(ResultSet ligne) throws SQLException {
        return new Bilan(
                ligne.getBigDecimal("heures_prevues"),
                ligne.getBigDecimal("heures_realisees"),
                ligne.getObject("demi_journees_absence", Integer.class),
                ligne.getObject("stages", Integer.class),
                ligne.getObject("jours_de_stage", Integer.class),
                ligne.getObject("portefeuille", Boolean.class),
                ligne.getString("observations"));
    }

    private static Accueil map(ResultSet ligne, int rang) throws SQLException {
        var sortie = ligne.getObject("sortie", LocalDate.class);
        var motif = ligne.getString("motif_sortie");
        return new Accueil(
                new AccueilId(ligne.getObject("id", UUID.class)),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                new SaisieAccueil(
                        new ActionId(ligne.getObject("action_id", UUID.class)),
                        ligne.getObject("entree", LocalDate.class),
                        ligne.getString("origine"),
                        Optional.ofNullable(ligne.getString("origine_uai")).map(Uai::new),
                        sortie == null ? Optional.empty() : Optional.of(new Sortie(sortie, motif)),
                        bilan(ligne)),
                new AgentId(ligne.getObject("auteur_id", UUID.class)),
                ligne.getBoolean("annule"),
                ligne.getInt("version"));
    }
}
