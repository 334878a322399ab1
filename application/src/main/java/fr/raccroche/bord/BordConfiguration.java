package fr.raccroche.bord;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class BordConfiguration {

    @Bean
    EntreeDeMenu menuDeLAccueil() {
        return new EntreeDeMenu("Accueil", "/", 10, "");
    }
}
