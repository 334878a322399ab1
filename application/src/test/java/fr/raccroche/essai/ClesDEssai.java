package fr.raccroche.essai;

import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartHttpServletRequest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Gives each POST of a test what a browser sends with it: the form key that the page carried, unless the test sets its own,
 * and the size of a file that is sent.
 */
@TestConfiguration
public class ClesDEssai {

    private static final String SANS = "essai.sansCle";

    /** For a test that wants a form without a key. */
    public static RequestPostProcessor sansCle() {
        return requete -> {
            requete.setAttribute(SANS, true);
            requete.removeParameter("_cle");
            return requete;
        };
    }

    @Bean
    MockMvcBuilderCustomizer cleDansChaqueFormulaire() {
        return banc -> banc.defaultRequest(MockMvcRequestBuilders.get("/").with(ClesDEssai::completer));
    }

    private static MockHttpServletRequest completer(MockHttpServletRequest requete) {
        if ("POST".equals(requete.getMethod())
                && requete.getAttribute(SANS) == null
                && requete.getParameter("_cle") == null
                && requete.getHeader("X-Cle") == null) {
            requete.setParameter("_cle", UUID.randomUUID().toString());
        }
        if (requete instanceof MockMultipartHttpServletRequest && requete.getContentLengthLong() < 0) {
            requete.setContent(new byte[0]);
        }
        return requete;
    }
}
