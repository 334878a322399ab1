package fr.raccroche.commande;

import fr.raccroche.siecle.SiecleException;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application without its pages, started for one command and stopped after it. */
final class Contexte {

    /** Nothing of the web is created: beans are made when a command asks for them. */
    private static final Map<String, Object> REGLAGES = Map.of(
            "raccroche.base.partagee", "true",
            "spring.main.lazy-initialization", "true",
            "spring.main.log-startup-info", "false",
            "logging.level.root", "warn",
            "spring.datasource.hikari.maximum-pool-size", "4");

    private final Class<?> application;
    private final Map<String, Object> reglages;

    Contexte(Class<?> application, Map<String, Object> reglages) {
        this.application = application;
        this.reglages = new HashMap<>(REGLAGES);
        this.reglages.putAll(reglages);
    }

    /** @throws RefuseException with a French sentence when a rule of the application says no */
    <T> T avec(Function<BeanFactory, T> travail) {
        try (var contexte = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .run(reglages.entrySet().stream()
                        .map(reglage -> "--" + reglage.getKey() + "=" + reglage.getValue())
                        .toArray(String[]::new))) {
            try {
                return travail.apply(contexte);
            } catch (RegleMetierException refus) {
                throw new RefuseException(contexte.getBean(Phrases.class).de(refus));
            } catch (SiecleException refus) {
                throw new RefuseException(contexte.getBean(Phrases.class)
                        .dire(refus.cle(), refus.arguments().toArray()));
            }
        }
    }

    /** The application refused; the message is for the operator. */
    static final class RefuseException extends RuntimeException {

        RefuseException(String message) {
            super(message);
        }
    }
}
