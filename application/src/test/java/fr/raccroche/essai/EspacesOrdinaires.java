package fr.raccroche.essai;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Lets a test say what a page contains with the spaces of the keyboard; browsers get the page as it is. */
@TestConfiguration
public class EspacesOrdinaires {

    @Bean
    MockMvcBuilderCustomizer espacesDuClavier() {
        return banc -> banc.addFilters(new Filtre());
    }

    private static final class Filtre extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
                throws ServletException, IOException {
            var gardee = new ContentCachingResponseWrapper(reponse);
            suite.doFilter(requete, gardee);
            var type = gardee.getContentType();
            if (type != null && type.startsWith("text/html")) {
                var page = new String(gardee.getContentAsByteArray(), UTF_8).replace('\u00a0', ' ');
                gardee.resetBuffer();
                gardee.getOutputStream().write(page.getBytes(UTF_8));
            }
            gardee.copyBodyToResponse();
        }
    }
}
