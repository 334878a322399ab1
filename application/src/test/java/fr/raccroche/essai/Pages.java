package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages as an agent opens them, and the forms they send. */
public class Pages {

    private final MockMvcTester mvc;
    private final Jeu jeu;

    Pages(MockMvcTester mvc, Jeu jeu) {
        this.mvc = mvc;
        this.jeu = jeu;
    }

    /** One that must open. */
    public Document ouvrir(UUID agent, String adresse) {
        return Jsoup.parse(new String(telecharger(agent, adresse), StandardCharsets.UTF_8));
    }

    public byte[] telecharger(UUID agent, String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).as(adresse).hasStatusOk();
        return reponse.getResponse().getContentAsByteArray();
    }

    /** @param champs a name, its value, and so on */
    public MvcTestResult envoyer(UUID agent, String adresse, String... champs) {
        var requete = mvc.post().uri(adresse).with(jeu.connecte(agent)).with(csrf());
        for (int i = 0; i < champs.length; i += 2) {
            requete = requete.param(champs[i], champs[i + 1]);
        }
        return requete.exchange();
    }

    /** What was answered, whatever its status. */
    public static Document lire(MvcTestResult reponse) {
        return Jsoup.parse(new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
