package fr.raccroche.entretiens;

import fr.raccroche.essai.EssaiNavigateur;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A formatrice and three pupils of her school, before the form of an interview in a real browser. */
@EssaiNavigateur
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnDossierEnNavigateur {

    static final String SOAZIG = "soazig.tanguy@exemple.fr";

    @Autowired
    Jeu jeu;

    @LocalServerPort
    int port;

    UUID lea = new UUID(0, 0);
    UUID tom = new UUID(0, 0);
    UUID zoe = new UUID(0, 0);

    @BeforeAll
    void scene() {
        var lycee = jeu.etablissement("Lycée des Brouillons", "LP", "Rennes");
        var formatrice = jeu.agent("Soazig", "Tanguy", "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        lea = jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee);
        zoe = jeu.eleve("Le Roux", "Zoé", LocalDate.of(2010, 1, 20), lycee);
        tom = jeu.eleve("Durand", "Tom", LocalDate.of(2008, 7, 9), lycee);
    }
}
