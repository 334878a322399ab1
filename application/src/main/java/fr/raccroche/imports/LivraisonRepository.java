package fr.raccroche.imports;

import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.listes.Correspondance;
import fr.raccroche.socle.AnneeScolaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LivraisonRepository {

    private static final String LECTURE = """
            select id, le, agent_id, case when etat = 'EN_COURS' and instance is distinct from :instance then 'INTERROMPU' else etat end as etat,
                   annee, uais, empreinte, rapport, correspondance, change_le
            from imports.livraison
            """;

    private static final String A_DECIDER =
            "where etat in ('PRET', 'INTERROMPU') or etat = 'EN_COURS' and instance is distinct from :instance ";

    /** This run of the application. */
    private final UUID instance = UUID.randomUUID();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LivraisonRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(
            LivraisonId id,
            Origine origine,
            Etat etat,
            Portee portee,
            String empreinte,
            Rapport rapport,
            int[] cercles) {
        jdbc.sql("""
                insert into imports.livraison (id, nature, etat, annee, uais, empreinte, rapport, correspondance, cercles)
                values (:id, :nature, :etat, :annee, :uais, :empreinte, :rapport::jsonb, :correspondance::jsonb, :cercles)
                """)
                .param("id", id.valeur())
                .param("nature", origine.nature())
                .param("etat", etat.name())
                .param("annee", portee.annee().debut())
                .param(
                        "uais",
                        portee.volets().keySet().stream().map(u -> u.valeur()).toArray(String[]::new))
                .param("empreinte", empreinte)
                .param("rapport", json.writeValueAsString(rapport))
                .param(
                        "correspondance",
                        origine instanceof Origine.Liste(var liste) ? json.writeValueAsString(liste) : null)
                .param("cercles", cercles)
                .update();
    }

    Optional<Livraison> find(LivraisonId id) {
        return jdbc.sql(LECTURE + "where id = :id")
                .param("instance", instance)
                .param("id", id.valeur())
                .query(this::lire)
                .optional();
    }

    /** Latest first. */
    List<Livraison> dernieres(int limite, int saut) {
        return jdbc.sql(LECTURE + "order by le desc, id desc limit :limite offset :saut")
                .param("instance", instance)
                .param("limite", limite)
                .param("saut", saut)
                .query(this::lire)
                .list();
    }

    /** Those that wait for a decision, an interrupted one included; the oldest first. */
    List<Livraison> aDecider() {
        return jdbc.sql(LECTURE + A_DECIDER + "order by le, id")
                .param("instance", instance)
                .query(this::lire)
                .list();
    }

    int compterADecider() {
        return jdbc.sql("select count(*) from imports.livraison " + A_DECIDER)
                .param("instance", instance)
                .query(Integer.class)
                .single();
    }

    /** The last time that the very same files were applied. */
    Optional<Livraison> dejaAppliquee(String empreinte) {
        return jdbc.sql(LECTURE + "where empreinte = :empreinte and etat = 'APPLIQUE' order by change_le desc limit 1")
                .param("instance", instance)
                .param("empreinte", empreinte)
                .query(this::lire)
                .optional();
    }

    /** Moves to the state if the delivery stands in one of those given. */
    boolean passer(LivraisonId id, Collection<Etat> depuis, Etat vers) {
        return jdbc.sql("""
                update imports.livraison set etat = :vers, change_le = clock_timestamp(), instance = :instance
                where id = :id and case when etat = 'EN_COURS' and instance is distinct from :instance then 'INTERROMPU' else etat end = any (:depuis)
                """)
                        .param("instance", instance)
                        .param("id", id.valeur())
                        .param("vers", vers.name())
                        .param("depuis", depuis.stream().map(Etat::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void update(LivraisonId id, Rapport rapport) {
        jdbc.sql("update imports.livraison set rapport = :rapport::jsonb where id = :id")
                .param("id", id.valeur())
                .param("rapport", json.writeValueAsString(rapport))
                .update();
    }

    /** One application at a time, whoever asks: two of them could create the same pupil twice. */
    void attendreSonTour() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('imports.livraison'))")
                .query((ligne, rang) -> true)
                .list();
    }

    private Livraison lire(ResultSet ligne, int rang) throws SQLException {
        return new Livraison(
                new LivraisonId(ligne.getObject("id", UUID.class)),
                ligne.getTimestamp("le").toInstant(),
                Optional.ofNullable(ligne.getObject("agent_id", UUID.class)),
                Etat.valueOf(ligne.getString("etat")),
                new AnneeScolaire(ligne.getInt("annee")),
                Arrays.stream((String[]) ligne.getArray("uais").getArray()).toList(),
                ligne.getString("empreinte"),
                json.readValue(ligne.getString("rapport"), Rapport.class),
                Optional.ofNullable(ligne.getString("correspondance"))
                        .map(texte -> json.readValue(texte, Correspondance.class)),
                ligne.getTimestamp("change_le").toInstant());
    }
}
