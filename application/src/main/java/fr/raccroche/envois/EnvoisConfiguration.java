package fr.raccroche.envois;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

@Configuration
@EnableScheduling
class EnvoisConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<ControleDesCles> controle;

    EnvoisConfiguration(ObjectProvider<ControleDesCles> controle) {
        this.controle = controle;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptions) {
        interceptions.addInterceptor(controle.getObject());
    }

    /** Spring Security declares the only processor of forms: the key is added around it. */
    @Bean
    static BeanPostProcessor cleAutourDuJetonCsrf() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object objet, String nom) {
                return objet instanceof RequestDataValueProcessor csrf ? new CleDeFormulaire(csrf) : objet;
            }
        };
    }
}
