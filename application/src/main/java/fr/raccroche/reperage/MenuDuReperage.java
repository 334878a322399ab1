package fr.raccroche.reperage;

import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.presentation.fichiers.GrosFichiers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDuReperage {

    /** A list of the nation holds millions of people. */
    @Bean
    GrosFichiers grosFichiersDuReperage() {
        return new GrosFichiers("/reperage/{campagne}/listes");
    }

    @Bean
    EntreeDeMenu menuReperage() {
        return new EntreeDeMenu("Repérage", "/reperage", 35, "LEVER_DOUTES");
    }
}
