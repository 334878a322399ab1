package fr.raccroche.presentation;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles and scripts leave compressed by the build, under an address that carries a hash of their content, and stay a
 * year in the browser; dates and times typed by users are read with tolerance.
 */
@Configuration
class RessourcesConfiguration implements WebMvcConfigurer {

    private final DateSouple dates;

    RessourcesConfiguration(DateSouple dates) {
        this.dates = dates;
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
    public void addFormatters(FormatterRegistry registre) {
        registre.addFormatter(dates);
        registre.addFormatter(new HeureSouple());
    }
}
