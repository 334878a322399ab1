package fr.raccroche.comptes;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-in attempts, counted before the password is looked at so that many at once gain nothing. */
@Repository
class TentativeRepository {

    private final JdbcClient jdbc;

    TentativeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes one more attempt, unless the wait that follows the former ones is not over. */
    boolean prendre(String cle, Instant maintenant, List<Integer> attentes) {
        return jdbc.sql("""
                insert into comptes.tentative as t (cle, echecs, le) values (:cle, 1, :maintenant)
                on conflict (cle) do update
                set echecs = t.echecs + 1, le = :maintenant,
                    bloque_jusqua = :maintenant + make_interval(secs => (array[:attentes]::int[])[least(t.echecs + 1, :plafond)])
                where t.bloque_jusqua is null or t.bloque_jusqua <= :maintenant
                """)
                        .param("cle", cle)
                        .param("maintenant", OffsetDateTime.ofInstant(maintenant, ZoneOffset.UTC))
                        .param("attentes", attentes)
                        .param("plafond", attentes.size())
                        .update()
                > 0;
    }

    void oublier(String cle) {
        jdbc.sql("delete from comptes.tentative where cle = :cle")
                .param("cle", cle)
                .update();
    }

    void oublierAvant(Instant instant) {
        jdbc.sql("delete from comptes.tentative where le < :instant")
                .param("instant", OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
                .update();
    }
}
