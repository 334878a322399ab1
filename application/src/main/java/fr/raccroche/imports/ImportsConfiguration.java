package fr.raccroche.imports;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.siecle.LecteurSiecle;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of SIECLE exports, the entry of the menu, and what waits on the home page. */
@Configuration
class ImportsConfiguration {

    @Bean
    LecteurSiecle lecteurSiecle(Clock horloge) {
        return new LecteurSiecle(horloge);
    }

    @Bean
    EntreeDeMenu menuImports() {
        return new EntreeDeMenu("Imports", "/imports", 90, "IMPORTER_ELEVES");
    }

    /** Imports of the caller's schools that somebody read and nobody decided. */
    @Bean
    CompteurDAccueil importsADecider(Registre registre, AgentCourant agent) {
        return CompteurDAccueil.de(
                "import à décider",
                "imports à décider",
                "/imports?aDecider",
                false,
                () -> agent.exiger().peut(Droit.IMPORTER_ELEVES) ? registre.compterADecider() : 0);
    }
}
