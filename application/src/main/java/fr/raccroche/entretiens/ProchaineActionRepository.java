package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.ProchainesActions.Ligne;
import fr.raccroche.entretiens.ProchainesActions.Prevue;
import fr.raccroche.entretiens.ProchainesActions.Saisie;
import fr.raccroche.jeunes.JeuneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProchaineActionRepository {

    private static final String LIGNES = """
            select p.id, p.jeune_id, j.nom_complet as nom, v.libelle as quoi, p.echeance,
                   p.agent_id, n.nom_complet as par_nom, p.fait_le, p.version
            from entretiens.prochaine_action p
            join jeunes.v_identite j on j.id = p.jeune_id
            join entretiens.valeur v on v.liste = 'PROCHAINE' and v.code = p.quoi
            join agents.v_nom n on n.id = p.agent_id
            """;
    private static final String DUES = "where p.agent_id = :par and p.fait_le is null and p.annule_le is null ";

    private final JdbcClient jdbc;

    ProchaineActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(JeuneId jeune, Optional<EntretienId> entretien, Saisie saisie, AgentId auteur) {
        return jdbc.sql("""
                insert into entretiens.prochaine_action (jeune_id, entretien_id, quoi, echeance, agent_id, auteur_id)
                values (:jeune, :entretien, :quoi, :echeance, :par, :auteur) returning id
                """)
                .param("jeune", jeune.valeur())
                .param("entretien", entretien.map(EntretienId::valeur).orElse(null))
                .param("quoi", saisie.quoi())
                .param("echeance", saisie.echeance())
                .param("par", saisie.par().valeur())
                .param("auteur", auteur.valeur())
                .query(UUID.class)
                .single();
    }

    Optional<Prevue> find(UUID id) {
        return jdbc.sql("""
                select jeune_id, quoi, echeance, agent_id, fait_le, annule_le is not null as annulee, version from entretiens.prochaine_action where id = :id
                """)
                .param("id", id)
                .query((ligne, rang) -> new Prevue(
                        id,
                        new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                        new Saisie(
                                ligne.getString("quoi"),
                                ligne.getObject("echeance", LocalDate.class),
                                new AgentId(ligne.getObject("agent_id", UUID.class))),
                        Optional.ofNullable(ligne.getObject("fait_le", LocalDate.class)),
                        ligne.getBoolean("annulee"),
                        ligne.getInt("version")))
                .optional();
    }

    boolean update(UUID id, int version, Saisie saisie) {
        return jdbc.sql("""
                                update entretiens.prochaine_action set quoi = :quoi, echeance = :echeance, agent_id = :par, version = version + 1
                                where id = :id and version = :version and fait_le is null and annule_le is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("quoi", saisie.quoi())
                        .param("echeance", saisie.echeance())
                        .param("par", saisie.par().valeur())
                        .update()
                == 1;
    }

    boolean terminer(UUID id, int version, LocalDate jour) {
        return jdbc.sql("""
                                update entretiens.prochaine_action set fait_le = :jour, version = version + 1
                                where id = :id and version = :version and fait_le is null and annule_le is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("jour", jour)
                        .update()
                == 1;
    }

    boolean annuler(UUID id, int version) {
        return jdbc.sql("""
                                update entretiens.prochaine_action set annule_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and annule_le is null
                                """).param("id", id).param("version", version).update() == 1;
    }

    boolean existe(UUID id) {
        return jdbc.sql("select count(*) = 1 from entretiens.prochaine_action where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<Ligne> duesPar(AgentId par, int limite) {
        return jdbc.sql(LIGNES + DUES + "order by p.echeance, nom limit :limite")
                .param("par", par.valeur())
                .param("limite", limite)
                .query(ProchaineActionRepository::map)
                .list();
    }

    int compterDuesPar(AgentId par) {
        return jdbc.sql(
                        "select count(*) from entretiens.prochaine_action p join jeunes.v_identite j on j.id = p.jeune_id "
                                + DUES)
                .param("par", par.valeur())
                .query(Integer.class)
                .single();
    }

    List<Ligne> findByJeune(JeuneId jeune) {
        return jdbc.sql(
                        LIGNES
                                + "where p.jeune_id = :jeune and p.annule_le is null order by p.fait_le desc nulls first, p.echeance limit 50")
                .param("jeune", jeune.valeur())
                .query(ProchaineActionRepository::map)
                .list();
    }

    private static Ligne map(ResultSet ligne, int rang) throws SQLException {
        return new Ligne(
                ligne.getObject("id", UUID.class),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                ligne.getString("nom"),
                ligne.getString("quoi"),
                ligne.getObject("echeance", LocalDate.class),
                new AgentId(ligne.getObject("agent_id", UUID.class)),
                ligne.getString("par_nom"),
                Optional.ofNullable(ligne.getObject("fait_le", LocalDate.class)),
                ligne.getInt("version"));
    }
}
