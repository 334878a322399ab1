package fr.raccroche.parcours;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDesDevenirs {

    @Bean
    EntreeDeMenu menuDevenirs() {
        return new EntreeDeMenu("Devenirs", "/devenirs", 45, "SUIVRE_JEUNES");
    }
}
