package fr.raccroche.actions;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDesActions {

    @Bean
    EntreeDeMenu menuActions() {
        return new EntreeDeMenu("Actions", "/actions", 50, "");
    }
}
