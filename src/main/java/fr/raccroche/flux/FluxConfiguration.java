package fr.raccroche.flux;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FluxConfiguration {

    @Bean
    EntreeDeMenu menuDuTableau() {
        return new EntreeDeMenu("Tableau en flux", "/tableau", 20, "TENIR_TABLEAU");
    }
}
