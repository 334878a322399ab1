package fr.raccroche.entretiens;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** One young person, two formateurs who follow them and one who does not, before the pages of the module. */
@EssaiComplet
abstract class UnDossierEnPages {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID collegue = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    UUID jeune = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        collegue = jeu.agent("Yves", "Morin" + lycee, "FORMATEUR", lycee);
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(collegue, "ETABLISSEMENT_TOUS", lycee);
        jeune = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
    }

    MockMvcRequestBuilder lire(String chemin) {
        return mvc.get().uri(chemin, jeune).with(jeu.connecte(formatrice));
    }

    MockMvcRequestBuilder envoyer(String chemin) {
        return mvc.post().uri(chemin, jeune).with(jeu.connecte(formatrice)).with(csrf());
    }
}
