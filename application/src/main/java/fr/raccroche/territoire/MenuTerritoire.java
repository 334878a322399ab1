package fr.raccroche.territoire;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuTerritoire {

    @Bean
    EntreeDeMenu menuEtablissements() {
        return new EntreeDeMenu("Établissements", "/etablissements", 60, "");
    }

    @Bean
    EntreeDeMenu menuTerritoires() {
        return new EntreeDeMenu("Territoires", "/territoires", 110, "GERER_REFERENTIELS");
    }

    @Bean
    EntreeDeMenu menuAnnuaire() {
        return new EntreeDeMenu("Annuaire", "/territoires/annuaire", 111, "GERER_REFERENTIELS");
    }
}
