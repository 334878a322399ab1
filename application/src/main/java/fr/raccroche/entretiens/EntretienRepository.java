package fr.raccroche.entretiens;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EntretienRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<java.util.Map<String, java.util.List<String>>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    EntretienRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entretien> find(EntretienId id) {
        return jdbc.sql("""
                select id, jeune_id, type, le, heure, duree_minutes, canal, lieu, uai, action_id, constats, synthese,
                       auteur_id, modifie_par, modifie_le, annule_le is not null as annule, version
                from entretiens.entretien where id = :id
                """)
                .param("id", id.valeur())
                .query(EntretienRepository::map)
                .optional();
    }

    EntretienId insert(JeuneId jeune, SaisieEntretien saisie, AgentId auteur) {
        return new EntretienId(lier(jdbc.sql("""
                insert into entretiens.entretien (jeune_id, type, le, heure, duree_minutes, canal, lieu, uai, action_id, constats, synthese, auteur_id, modifie_par)
                values (:jeune, :type, :le, :heure, :duree, :canal, :lieu, :uai, :action, :constats::jsonb, :synthese, :agent, :agent) returning id
                """), saisie)
                .param("jeune", jeune.valeur())
                .param("agent", auteur.valeur())
                .query(UUID.class)
                .single());
    }

    boolean update(EntretienId id, int version, SaisieEntretien saisie, AgentId agent) {
        return lier(jdbc.sql("""
                                update entretiens.entretien set type = :type, le = :le, heure = :heure, duree_minutes = :duree, canal = :canal, lieu = :lieu,
                                       uai = :uai, action_id = :action, constats = :constats::jsonb, synthese = :synthese,
                                       modifie_par = :agent, modifie_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and annule_le is null
                                """), saisie)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("agent", agent.valeur())
                        .update()
                == 1;
    }

    boolean annuler(EntretienId id, int version, boolean annule, AgentId agent) {
        return jdbc.sql("""
                                update entretiens.entretien set annule_le = case when :annule then clock_timestamp() end,
                                       modifie_par = :agent, modifie_le = clock_timestamp(), version = version + 1
                                where id = :id and version = :version and (annule_le is null) = :annule
                                """)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("annule", annule)
                        .param("agent", agent.valeur())
                        .update()
                == 1;
    }

    /** The caller's own note; another author's is invisible to the query itself. */
    Optional<String> note(EntretienId id) {
        return jdbc.sql("select texte from entretiens.note_reservee where entretien_id = :id")
                .param("id", id.valeur())
                .query(String.class)
                .optional();
    }

    void noter(EntretienId id, String texte, AgentId agent) {
        jdbc.sql("delete from entretiens.note_reservee where entretien_id = :id")
                .param("id", id.valeur())
                .update();
        if (!texte.isEmpty()) {
            jdbc.sql(
                            "insert into entretiens.note_reservee (entretien_id, agent_id, texte) values (:id, :agent, :texte)")
                    .param("id", id.valeur())
                    .param("agent", agent.valeur())
                    .param("texte", texte)
                    .update();
        }
    }

    private static JdbcClient.StatementSpec lier(JdbcClient.StatementSpec ordre, SaisieEntretien saisie) {
        return ordre.param("type", saisie.type())
                .param("le", saisie.le())
                .param("heure", saisie.heure().orElse(null))
                .param("duree", saisie.dureeMinutes())
                .param("canal", saisie.canal())
                .param("lieu", saisie.lieu())
                .param("uai", saisie.uai().map(Uai::valeur).orElse(null))
                .param("action", saisie.action().map(ActionId::valeur).orElse(null))
                .param("constats", JSON.writeValueAsString(saisie.constats().parListe()))
                .param("synthese", saisie.synthese());
    }

    private static Entretien map(ResultSet ligne, int rang) throws SQLException {
        return new Entretien(
                new EntretienId(ligne.getObject("id", UUID.class)),
                new JeuneId(ligne.getObject("jeune_id", UUID.class)),
                new SaisieEntretien(
                        ligne.getString("type"),
                        ligne.getObject("le", LocalDate.class),
                        Optional.ofNullable(ligne.getObject("heure", LocalTime.class)),
                        ligne.getInt("duree_minutes"),
                        ligne.getString("canal"),
                        ligne.getString("lieu"),
                        Optional.ofNullable(ligne.getString("uai")).map(Uai::new),
                        Optional.ofNullable(ligne.getObject("action_id", UUID.class))
                                .map(ActionId::new),
                        new Constats(JSON.readValue(ligne.getString("constats"), CODES)),
                        ligne.getString("synthese")),
                new AgentId(ligne.getObject("auteur_id", UUID.class)),
                new AgentId(ligne.getObject("modifie_par", UUID.class)),
                ligne.getObject("modifie_le", OffsetDateTime.class).toInstant(),
                ligne.getBoolean("annule"),
                ligne.getInt("version"));
    }
}
