package fr.raccroche.presences;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDesPresences {

    @Bean
    EntreeDeMenu menuDesFeuillesDePresence() {
        return new EntreeDeMenu("Présences", "/presences", 25, "TENIR_TABLEAU");
    }
}
