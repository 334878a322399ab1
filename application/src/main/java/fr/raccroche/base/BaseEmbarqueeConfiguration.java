package fr.raccroche.base;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Without {@code spring.datasource.url}, the application brings its own PostgreSQL. */
@Configuration
@Conditional(BaseEmbarqueeConfiguration.SansServeurExterne.class)
class BaseEmbarqueeConfiguration {

    @Bean
    ServeurEmbarque serveurEmbarque(
            @Value("${raccroche.base.dossier}") Path dossier,
            @Value("${raccroche.base.partagee:false}") boolean partagee) {
        return partagee
                ? ServeurEmbarque.rejoindreOuDemarrer(dossier.toAbsolutePath())
                : ServeurEmbarque.demarrer(dossier.toAbsolutePath(), true);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(
            ServeurEmbarque serveur, @Value("${spring.datasource.hikari.maximum-pool-size}") int connexions) {
        var reglages = new HikariConfig();
        reglages.setJdbcUrl(serveur.url());
        reglages.setUsername("raccroche_app");
        reglages.setPassword(serveur.motDePasse());
        reglages.setMaximumPoolSize(connexions);
        reglages.setMinimumIdle(2);
        reglages.setAutoCommit(true);
        return new HikariDataSource(reglages);
    }

    @Bean
    @FlywayDataSource
    DataSource flywayDataSource(ServeurEmbarque serveur) {
        return new DriverManagerDataSource(serveur.url(), "raccroche_owner", serveur.motDePasse());
    }

    static class SansServeurExterne implements Condition {

        @Override
        public boolean matches(ConditionContext contexte, AnnotatedTypeMetadata metadata) {
            return !contexte.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
