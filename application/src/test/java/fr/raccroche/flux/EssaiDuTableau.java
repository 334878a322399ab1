package fr.raccroche.flux;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.essai.Pages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What tests of the tableau on the whole application share: the scene, set once for the class, and who acts on it. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EssaiDuTableau {

    static final FiltreDuTableau TOUT = new FiltreDuTableau(null, null, null, null, null, null, null, null);

    @Autowired
    Jeu jeu;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pages pages;

    @Autowired
    Lignes lignes;

    @Autowired
    Tableau tableau;

    SceneDuTableau scene;

    @BeforeAll
    void setTheScene() {
        scene = new SceneDuTableau(jeu);
    }
}
