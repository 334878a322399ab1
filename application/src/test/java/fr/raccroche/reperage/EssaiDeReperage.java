package fr.raccroche.reperage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A campaign on a school of its own for each test: Rose leads it, Anne is of its team. */
@EssaiComplet
public abstract class EssaiDeReperage {

    protected static final LocalDate NEE = LocalDate.of(2009, 5, 2);

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected Jeu jeu;

    protected String lycee = "";
    protected UUID rose = new UUID(0, 0);
    protected UUID anne = new UUID(0, 0);
    protected UUID campagne = new UUID(0, 0);
    protected SceneDeReperage scene;

    @BeforeEach
    protected void ouvrirUneCampagne() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        rose = jeu.agent("Rose", "Pilote" + lycee, "CHARGE_DE_MISSION", null);
        anne = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        campagne =
                jeu.campagne("Automne " + lycee, jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee), rose, anne);
        scene = new SceneDeReperage(jeu, campagne);
    }

    /** The page, characters as people read them. */
    protected String page(UUID agent, String adresse) {
        return Jsoup.parse(corps(agent, adresse)).outerHtml();
    }

    protected String corps(UUID agent, String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    protected MvcTestResult envoyer(UUID agent, String adresse, Map<String, String> champs) {
        var requete = mvc.post().uri(adresse);
        for (var champ : champs.entrySet()) {
            requete = requete.param(champ.getKey(), champ.getValue());
        }
        return requete.with(jeu.connecte(agent)).with(csrf()).exchange();
    }
}
