package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccroche.Exigence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever goes wrong, the row policies show too little rather than too much. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FermetureIT {

    private static final int AGENTS = 20;
    private static final int APPELS = 200;

    @Autowired
    Jeu jeu;

    @Autowired
    JdbcClient application;

    @Autowired
    PlatformTransactionManager gestionnaire;

    @Autowired
    HikariDataSource reserve;

    @Autowired
    UserDetailsService comptes;

    final Map<UUID, String> siens = new HashMap<>();

    @BeforeAll
    void scene() {
        for (int i = 0; i < AGENTS; i++) {
            var lycee = jeu.etablissement("Lycée " + i, "LGT", "Rennes");
            var agent = jeu.agent("Agent", "Numero" + i, "CPE", lycee);
            jeu.membre(agent, "ETABLISSEMENT_SUIVIS", lycee);
            jeu.suivi("Eleve" + i, "Un", LocalDate.of(2009, 1, 1), lycee, LocalDate.of(2026, 9, 2));
            siens.put(agent, "Eleve" + i);
        }
    }

    @Test
    @Exigence("T75")
    void showsNoRowOfAnyProtectedTableWithoutACaller() {
        var protegees = jeu.sql().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relrowsecurity and has_table_privilege('raccroche_app', c.oid, 'select')
                        """).query(String.class).list();
        assertThat(protegees).contains("jeunes.jeune", "jeunes.scolarite", "envois.cle");
        assertThat(jeu.sql()
                        .sql("select count(*) from jeunes.scolarite")
                        .query(Integer.class)
                        .single())
                .isEqualTo(AGENTS);

        for (var table : protegees) {
            assertThat(compter(String.valueOf(table)))
                    .as(table + " outside a transaction")
                    .isZero();
            assertThat(new TransactionTemplate(gestionnaire).<Integer>execute(statut -> compter(String.valueOf(table))))
                    .as(table + " in a transaction of nobody")
                    .isZero();
        }
    }

    @Test
    void keepsTwoHundredCallersApartOnFiveConnections() throws Exception {
        reserve.getHikariConfigMXBean().setMaximumPoolSize(5);
        var agents = List.copyOf(siens.keySet());
        var reponses = new ArrayList<Future<List<@Nullable String>>>();
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < APPELS; i++) {
                var agent = agents.get(i % AGENTS);
                var trouble = i % 4;
                reponses.add(fils.submit((Callable<List<@Nullable String>>) () -> enTantQue(agent, trouble)));
            }
        } finally {
            reserve.getHikariConfigMXBean().setMaximumPoolSize(8);
        }

        for (int i = 0; i < APPELS; i++) {
            assertThat(reponses.get(i).get()).as("call %d", i).containsOnly(siens.get(agents.get(i % AGENTS)));
        }
    }

    private List<@Nullable String> enTantQue(UUID agent, int trouble) {
        var principal = comptes.loadUserByUsername(
                Objects.requireNonNull(siens.get(agent)).replace("Eleve", "agent.numero") + "@exemple.fr");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities()));
        try {
            return voir(trouble);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What the caller sees, after an exception, inside a nested transaction, after a rolled back one, or plainly. */
    private List<@Nullable String> voir(int trouble) {
        var simple = new TransactionTemplate(gestionnaire);
        switch (trouble) {
            case 1 -> {
                try {
                    simple.executeWithoutResult(statut ->
                            application.sql("select 1 / 0").query(Integer.class).single());
                } catch (DataAccessException attendue) {
                    assertThat(attendue).hasMessageContaining("zero");
                }
            }
            case 2 -> {
                var nouvelle = new TransactionTemplate(gestionnaire);
                nouvelle.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
                nouvelle.setReadOnly(true);
                return Objects.requireNonNull(nouvelle.execute(statut -> noms()));
            }
            case 3 ->
                simple.executeWithoutResult(statut -> {
                    noms();
                    statut.setRollbackOnly();
                });
            default -> {}
        }
        return Objects.requireNonNull(simple.execute(statut -> noms()));
    }

    private List<@Nullable String> noms() {
        return application
                .sql("select nom from jeunes.jeune")
                .query(String.class)
                .list();
    }

    private int compter(String table) {
        return application
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
