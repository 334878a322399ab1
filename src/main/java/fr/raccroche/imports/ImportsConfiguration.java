package fr.raccroche.imports;

import fr.raccroche.siecle.LecteurSiecle;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ImportsConfiguration {

    @Bean
    LecteurSiecle lecteurSiecle(Clock horloge) {
        return new LecteurSiecle(horloge);
    }
}
