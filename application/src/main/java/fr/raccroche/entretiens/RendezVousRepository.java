package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.RendezVous.Etat;
import fr.raccroche.entretiens.RendezVous.Rencontre;
import fr.raccroche.entretiens.RendezVous.Saisie;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RendezVousRepository {

    private final JdbcClient jdbc;

    RendezVousRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rencontre> find(UUID id) {
        return jdbc.sql("""
                select id, jeune_id, agent_id, le, heure, duree_minutes, type, canal, lieu, uai, etat, version from entretiens.rendez_vous where id = :id
                """)
                .param("id", id)
                .query(RendezVousRepository::rencontre)
                .optional();
    }

    Optional<UUID> suivant(UUID id) {
        return jdbc.sql("select reporte_vers from entretiens.rendez_vous where id = :id and reporte_vers is not null")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> precedent(UUID id) {
        return jdbc.sql("select id from entretiens.rendez_vous where reporte_vers = :id")
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    /** Whether the agent shares a cercle with the file: nobody is given a task about a file they cannot open. */
    boolean partage(JeuneId jeune, AgentId avec) {
        return jdbc.sql(
                        "select coalesce((select cercles && base.cercles_de(:avec, base.aujourdhui()) from jeunes.v_identite where id = :jeune), false)")
                .param("avec", avec.valeur())
                .param("jeune", jeune.valeur())
                .query(Boolean.class)
                .single();
    }

    UUID insert(JeuneId jeune, Saisie saisie, AgentId auteur) {
        return jdbc.sql("""
                insert into entretiens.rendez_vous (jeune_id, agent_id, le, heure, duree_minutes, type, canal, lieu, uai, auteur_id)
                values (:jeune, :avec, :le, :heure, :duree, :type, :canal, :lieu, :uai, :auteur) returning id
                """)
                .param("jeune", jeune.valeur())
                .param("avec", saisie.avec().valeur())
                .param("le", saisie.le())
                .param("heure", saisie.heure())
                .param("duree", saisie.dureeMinutes())
                .param("type", saisie.type())
                .param("canal", saisie.canal())
                .param("lieu", saisie.lieu())
                .param("uai", saisie.uai().map(Uai::valeur).orElse(null))
                .param("auteur", auteur.valeur())
                .query(UUID.class)
                .single();
    }

    boolean changer(UUID id, int version, Etat etat) {
        return jdbc.sql("""
                                update entretiens.rendez_vous set etat = :etat, version = version + 1
                                where id = :id and version = :version and etat <> 'REPORTE'
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("etat", etat.name())
                        .update()
                == 1;
    }

    boolean reporter(UUID id, int version, UUID suivant, String motif) {
        return jdbc.sql("""
                                update entretiens.rendez_vous set etat = 'REPORTE', reporte_vers = :suivant, motif_report = :motif, version = version + 1
                                where id = :id and version = :version and etat <> 'REPORTE'
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("suivant", suivant)
                        .param("motif", motif)
                        .update()
                == 1;
    }

    private static Rencontre rencontre(ResultSet ligne, int rang) throws SQLException {
        return new Rencontre(
                ligne.getObject("id", UUID.class),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                new Saisie(
                        new AgentId(ligne.getObject("agent_id", UUID.class)),
                        ligne.getObject("le", LocalDate.class),
                        ligne.getObject("heure", LocalTime.class),
                        ligne.getInt("duree_minutes"),
                        ligne.getString("type"),
                        ligne.getString("canal"),
                        ligne.getString("lieu"),
                        Optional.ofNullable(ligne.getString("uai")).map(Uai::new)),
                Etat.valueOf(ligne.getString("etat")),
                ligne.getInt("version"));
    }
}
