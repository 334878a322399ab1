package fr.raccroche.referentiels;

import fr.raccroche.presentation.EntreeDeMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MenuDesReferentiels {

    @Bean
    EntreeDeMenu menuDesNomenclatures() {
        return new EntreeDeMenu("Nomenclatures", "/nomenclatures", 115, "GERER_REFERENTIELS");
    }
}
