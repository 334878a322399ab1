package fr.raccroche.comptes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The page of the journal, for the data protection officer. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalTest {

    /** Traces are dated by the database, whose clock is the machine's. */
    private static final String PERIODE = "du=2020-01-01&au=2099-12-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Journal journal;

    @Autowired
    Jeu jeu;

    UUID dpd = new UUID(0, 0);
    UUID lectrice = new UUID(0, 0);

    @BeforeAll
    void scene() {
        dpd = jeu.agent("Denis", "Journal", "DPD", null);
        lectrice = jeu.agent("Lise", "Journal", "CPE", jeu.etablissement("Lycée", "LGT", "Rennes"));
        for (int i = 0; i < 55; i++) {
            var dossier = "dossier-" + i;
            jeu.enTantQue(lectrice, () -> {
                journal.consigner(Geste.LECTURE, "JEUNE", dossier, "");
                return true;
            });
        }
    }

    @Test
    @Exigence("T75")
    void showsWhoReadWhatLatestFirstPageByPage() {
        var page = lire(dpd, "/journal?" + PERIODE + "&agent=" + lectrice);

        assertThat(page).hasStatusOk().bodyText().contains("Lise Journal", "dossier-54", "Page suivante");
        assertThat(page).bodyText().doesNotContain(">dossier-0<");
        assertThat(lire(dpd, "/journal?page=2&" + PERIODE + "&agent=" + lectrice))
                .bodyText()
                .contains(">dossier-0<");
    }

    @Test
    void filtersByGestureAndFile() {
        assertThat(lire(dpd, "/journal?" + PERIODE + "&dossier=dossier-7"))
                .bodyText()
                .contains(">dossier-7<")
                .doesNotContain(">dossier-8<");
        assertThat(lire(dpd, "/journal?" + PERIODE + "&geste=EXPORT"))
                .bodyText()
                .contains("Aucune trace");
    }

    @Test
    void writesThatItWasRead() {
        lire(dpd, "/journal?" + PERIODE);

        assertThat(journal.tracesDe(dpd, 5)).anyMatch(trace -> trace.objet().equals("JOURNAL"));
    }

    @Test
    void saysInWordsWhatWasDoneAndLeavesUnknownCodesAlone() {
        jeu.enTantQue(lectrice, () -> {
            journal.consigner(Geste.ECRITURE, "JEUNE", "dossier-en-mots", "SUIVI_DEBUT");
            journal.consigner(Geste.ADMINISTRATION, "AGENT", "dossier-en-mots", "FONCTION_OUVERTE CPE");
            journal.consigner(Geste.ECRITURE, "DEVENIR", "dossier-en-mots", "APPR");
            journal.consigner(Geste.ECRITURE, "ENTRETIEN", "dossier-en-mots", "ENTRETIEN SITUATION");
            journal.consigner(Geste.ECRITURE, "TENTATIVE", "dossier-en-mots", "RDV_PRIS");
            journal.consigner(Geste.ADMINISTRATION, "ACTION", "dossier-en-mots", "EQUIPE_ENTREE INTERVENANT");
            journal.consigner(Geste.ECRITURE, "JEUNE", "dossier-en-mots", "ALERTE EXCLUSION");
            journal.consigner(Geste.ECRITURE, "JEUNE", "dossier-en-mots", "RATTACHEMENT ACCUEIL");
            journal.consigner(Geste.ADMINISTRATION, "LETTRE", "dossier-en-mots", "SIGNATURE AGENT");
            journal.consigner(Geste.EXPORT, "FEUILLE", "dossier-en-mots", "à signer");
            journal.consigner(Geste.RECHERCHE, "JEUNE", "dossier-en-mots", "resultats=3");
            journal.consigner(Geste.ECRITURE, "DEVENIR", "dossier-en-mots", "CODE_RETIRE");
            return true;
        });

        assertThat(lire(dpd, "/journal?" + PERIODE + "&dossier=dossier-en-mots"))
                .bodyText()
                .contains(
                        ">Début du suivi<",
                        ">Fonction donnée : Conseiller principal d’éducation<",
                        ">Contrat d’apprentissage<",
                        ">Type : Entretien de situation<",
                        ">Joint : rendez-vous pris<",
                        ">Entrée dans l’équipe : Intervenant<",
                        ">Signalement : Exclusion",
                        ">Dossier rattaché : accueil en action<",
                        ">Signature : L’agent<",
                        ">Feuille de présence<",
                        ">résultats : 3<",
                        ">CODE_RETIRE<");
    }

    @Test
    void isClosedToOthers() {
        assertThat(lire(lectrice, "/journal")).hasStatus(403);
    }

    private MvcTestResult lire(UUID agent, String adresse) {
        return mvc.get().uri(adresse).with(jeu.connecte(agent)).exchange();
    }
}
