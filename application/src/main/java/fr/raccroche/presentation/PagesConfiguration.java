package fr.raccroche.presentation;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles and scripts leave compressed by the build, under an address that carries a hash of their content, and stay a
 * year in the browser; dates and times typed by users are read with tolerance.
 */
@Configuration
class PagesConfiguration implements WebMvcConfigurer {

    private final DateSouple dates;
    private final ObjectProvider<BrouillonEnvoyeInterceptor> brouillons;

    PagesConfiguration(DateSouple dates, ObjectProvider<BrouillonEnvoyeInterceptor> brouillons) {
        this.dates = dates;
        this.brouillons = brouillons;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registre) {
        for (var dossier : new String[] {"css", "js", "vendor", "images"}) {
            registre.addResourceHandler("/" + dossier + "/**")
                    .addResourceLocations("classpath:/static/" + dossier + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable())
                    .resourceChain(true)
                    .addResolver(new EncodedResourceResolver())
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        brouillons.forEach(registre::addInterceptor);
    }

    @Override
    public void addFormatters(FormatterRegistry registre) {
        registre.addFormatter(dates);
        registre.addFormatter(new HeureSouple());
        registre.addFormatter(new NombreSouple());
    }

    /** Writes the hashed addresses into the links of pages, error pages included. */
    @Bean
    static FilterRegistrationBean<ResourceUrlEncodingFilter> adressesDesRessources() {
        var filtre = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filtre.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return filtre;
    }

    /** « In the future » is judged by the application's clock. */
    @Bean
    static ValidationConfigurationCustomizer horlogeDeValidation(Clock horloge) {
        return reglage -> reglage.clockProvider(() -> horloge);
    }
}
