package fr.raccroche.entretiens.agenda;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDeLAgenda {

    @Bean
    EntreeDeMenu menuRendezVous() {
        return new EntreeDeMenu("Rendez-vous", "/rendez-vous", 40, "SUIVRE_JEUNES");
    }
}
