package fr.raccroche.flux.transmission;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TransmissionConfiguration {

    @Bean
    EntreeDeMenu menuDuTableau() {
        return new EntreeDeMenu("Tableau en flux", "/tableau", 20, "TENIR_TABLEAU");
    }

    @Bean
    EntreeDeMenu menuDesColonnes() {
        return new EntreeDeMenu("Colonnes du tableau", "/tableau/colonnes", 115, "GERER_REFERENTIELS");
    }

    @Bean
    EntreeDeMenu menuDesTransmissions() {
        return new EntreeDeMenu("Transmissions", "/transmissions", 80, "SUIVRE_TRANSMISSIONS");
    }
}
