package fr.raccroche.reperage;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDuReperage {

    @Bean
    EntreeDeMenu menuReperage() {
        return new EntreeDeMenu("Repérage", "/reperage", 35, "LEVER_DOUTES");
    }
}
