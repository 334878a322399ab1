package fr.raccroche.presentation.fichiers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration
class FichiersConfiguration {

    /** Before sign-in: nobody fills the disk from outside. */
    @Bean
    static FilterRegistrationBean<TailleDesEnvoisFilter> tailleDesEnvois(ObjectProvider<GrosFichiers> exceptions) {
        var filtre = new FilterRegistrationBean<>(
                new TailleDesEnvoisFilter(exceptions.stream().toList()));
        filtre.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filtre;
    }
}
