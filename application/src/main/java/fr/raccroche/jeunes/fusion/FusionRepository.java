package fr.raccroche.jeunes.fusion;

import fr.raccroche.jeunes.JeuneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FusionRepository {

    private final JdbcClient jdbc;

    FusionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID fusionner(JeuneId gardee, JeuneId absorbee, Collection<String> choix) {
        return jdbc.sql("select jeunes.fusionner(:gardee, :absorbee, :choix)")
                .param("gardee", gardee.valeur())
                .param("absorbee", absorbee.valeur())
                .param("choix", choix.toArray(String[]::new))
                .query(UUID.class)
                .single();
    }

    void defaire(UUID fusion) {
        executer("select jeunes.defaire_fusion(:id)", fusion);
    }

    void acheverLaDefaite(UUID fusion) {
        executer("select jeunes.achever_la_defaite(:id)", fusion);
    }

    Optional<Fusion> find(UUID fusion) {
        return jdbc.sql("select id, gardee, absorbee, le, par, defaite_le from jeunes.fusion where id = :id")
                .param("id", fusion)
                .query(FusionRepository::map)
                .optional();
    }

    /** Latest first. */
    List<Fusion> findByGardee(JeuneId jeune) {
        return jdbc.sql(
                        "select id, gardee, absorbee, le, par, defaite_le from jeunes.fusion where gardee = :jeune order by le desc")
                .param("jeune", jeune.valeur())
                .query(FusionRepository::map)
                .list();
    }

    private void executer(String appel, UUID fusion) {
        jdbc.sql(appel).param("id", fusion).query((ligne, rang) -> true).list();
    }

    private static Fusion map(ResultSet ligne, int rang) throws SQLException {
        return new Fusion(
                ligne.getObject("id", UUID.class),
                new JeuneId(ligne.getObject("gardee", UUID.class)),
                new JeuneId(ligne.getObject("absorbee", UUID.class)),
                ligne.getObject("le", OffsetDateTime.class).toInstant(),
                ligne.getObject("par", UUID.class),
                instant(ligne.getObject("defaite_le", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime le) {
        return le == null ? null : le.toInstant();
    }
}
