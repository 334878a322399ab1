package fr.raccroche.essai;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Points the application at the test server instead of its own. */
class BaseDEssai implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext contexte) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                contexte,
                "spring.datasource.url=" + ServeurDEssai.url(),
                "spring.datasource.username=raccroche_app",
                "spring.datasource.password=" + ServeurDEssai.motDePasse(),
                "spring.datasource.hikari.maximum-pool-size=8",
                "spring.datasource.hikari.minimum-idle=1",
                "spring.flyway.enabled=false",
                "raccroche.depots.dossier=target/depots-"
                        + ProcessHandle.current().pid());
    }
}
