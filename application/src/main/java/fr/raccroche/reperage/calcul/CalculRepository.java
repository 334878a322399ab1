package fr.raccroche.reperage.calcul;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.calcul.Calcul.Etat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CalculRepository {

    /** This run of the application: a calculation that another one left behind stopped halfway. */
    static final UUID INSTANCE = UUID.randomUUID();

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalculRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID ouvrir(Campagne campagne) {
        return jdbc.sql("""
                insert into reperage.calcul (campagne_id, instance, cercles) values (:campagne, :instance, array[:cercle]) returning id
                """)
                .param("campagne", campagne.id().valeur())
                .param("instance", INSTANCE)
                .param("cercle", campagne.cercle().valeur())
                .query(UUID.class)
                .single();
    }

    void terminer(UUID id, Bilan bilan, List<PoidsAppris> poids) {
        jdbc.sql(
                        "update reperage.calcul set etat = 'TERMINE', fin = clock_timestamp(), bilan = :bilan::jsonb, poids = :poids::jsonb where id = :id")
                .param("id", id)
                .param("bilan", json.writeValueAsString(bilan))
                .param("poids", json.writeValueAsString(poids))
                .update();
    }

    void interrompre(UUID id) {
        jdbc.sql(
                        "update reperage.calcul set etat = 'INTERROMPU', fin = clock_timestamp() where id = :id and etat = 'EN_COURS'")
                .param("id", id)
                .update();
    }

    /** So that what follows is planned on what is there now. */
    void compter() {
        jdbc.sql("analyze reperage.personne, reperage.lien, reperage.ligne").update();
    }

    boolean enCours(CampagneId campagne) {
        return derniers(campagne, 1).stream().anyMatch(calcul -> calcul.etat() == Etat.EN_COURS);
    }

    List<Calcul> derniers(CampagneId campagne, int limite) {
        return jdbc.sql("""
                select c.id, case when c.etat = 'EN_COURS' and c.instance <> :instance then 'INTERROMPU' else c.etat end as etat, c.debut, c.fin,
                       coalesce(n.nom_complet, '') as par, c.bilan, c.poids
                from reperage.calcul c left join agents.v_nom n on n.id = c.par where c.campagne_id = :campagne order by c.debut desc limit :limite
                """)
                .param("campagne", campagne.valeur())
                .param("instance", INSTANCE)
                .param("limite", limite)
                .query(this::map)
                .list();
    }

    private Calcul map(ResultSet ligne, int rang) throws SQLException {
        var etat = Etat.valueOf(ligne.getString("etat"));
        return new Calcul(
                ligne.getObject("id", UUID.class),
                etat,
                Objects.requireNonNull(heure(ligne.getTimestamp("debut"))),
                Optional.ofNullable(heure(ligne.getTimestamp("fin"))),
                ligne.getString("par"),
                etat == Etat.TERMINE
                        ? Optional.of(json.readValue(ligne.getString("bilan"), Bilan.class))
                        : Optional.empty(),
                json.readValue(ligne.getString("poids"), new TypeReference<List<PoidsAppris>>() {}));
    }

    private static @Nullable LocalDateTime heure(@Nullable Timestamp instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.toInstant(), PARIS);
    }
}
