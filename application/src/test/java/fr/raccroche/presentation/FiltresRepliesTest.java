package fr.raccroche.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Filters are folded, with their title to open them, until one is in use. */
@EssaiComplet
class FiltresRepliesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Test
    void areOpenOnlyWhenOneIsInUse() throws Exception {
        var formatrice = jeu.agent("Ines", "Filtre", "FORMATEUR", null);

        assertThat(ouverts(formatrice, "")).isEmpty();
        assertThat(ouverts(formatrice, "?q=&page=2")).isEmpty();
        assertThat(ouverts(formatrice, "?q=rennes")).isEqualTo("Filtrer");
    }

    private String ouverts(UUID agent, String requete) throws Exception {
        var reponse = mvc.get()
                .uri("/etablissements" + requete)
                .with(jeu.connecte(agent))
                .exchange();
        var page = Jsoup.parse(reponse.getResponse().getContentAsString());
        assertThat(page.select("details.filtres__repli > summary")).hasSize(1);
        return page.select("details.filtres__repli[open] > summary").text();
    }
}
