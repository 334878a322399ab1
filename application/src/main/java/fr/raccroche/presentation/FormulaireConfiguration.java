package fr.raccroche.presentation;

import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/** Has every form read by {@link FormulaireBinder}. */
@Configuration
class FormulaireConfiguration {

    @Bean
    static WebMvcRegistrations formulaires(ObjectProvider<Validator> regles) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Adaptateur(regles);
            }
        };
    }

    private static final class Adaptateur extends RequestMappingHandlerAdapter {

        private final ObjectProvider<Validator> regles;

        Adaptateur(ObjectProvider<Validator> regles) {
            this.regles = regles;
        }

        @Override
        protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methodes) {
            return new ServletRequestDataBinderFactory(methodes, getWebBindingInitializer()) {
                @Override
                protected ServletRequestDataBinder createBinderInstance(
                        @Nullable Object cible, String nom, NativeWebRequest requete) {
                    return new FormulaireBinder(cible, nom, regles.getObject());
                }
            };
        }
    }
}
