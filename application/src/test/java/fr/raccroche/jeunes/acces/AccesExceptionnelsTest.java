package fr.raccroche.jeunes.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A file outside one's cercles opens for a reason, for a while, and everybody concerned can see that it did. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccesExceptionnelsTest {

    static final LocalDate NEE_LE = LocalDate.of(2010, 6, 7);

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    @Autowired
    AccesExceptionnels acces;

    @Autowired
    MockMvcTester mvc;

    UUID departemental = new UUID(0, 0);
    UUID formateur = new UUID(0, 0);
    UUID dpd = new UUID(0, 0);
    String lycee = "";

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée Bréquigny", "LGT", "Rennes");
        departemental = jeu.agent("Denis", "Departemental", "COORDONNATEUR_DEPARTEMENTAL", null);
        formateur = jeu.agent("Flora", "Formatrice", "FORMATEUR", null);
        dpd = jeu.agent("Dora", "Deleguee", "DPD", null);
    }

    @Test
    void opensTheOneFileAskedForAndSaysSoEverywhere() {
        var id = new JeuneId(jeu.eleve("Cozic", "Aziliz", NEE_LE, lycee));
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(departemental, () -> jeunes.identite(id)));

        var reponse = mvc.post()
                .uri("/acces-exceptionnels/nouveau")
                .with(jeu.connecte(departemental))
                .with(csrf())
                .param("_cle", UUID.randomUUID().toString())
                .param("nom", "COZIC")
                .param("prenom", "aziliz")
                .param("naissance", "07/06/2010")
                .param("motif", "URGENCE")
                .param("jusqua", "18/12/2026")
                .exchange();

        assertThat(reponse).hasRedirectedUrl("/jeunes/" + id.valeur());
        assertThat(jeu.enTantQue(departemental, () -> jeunes.identite(id)).prenom())
                .isEqualTo("Aziliz");
        assertThat(jeu.sql()
                        .sql("select detail from journal.trace where geste = 'ADMINISTRATION' and objet_id = :id")
                        .param("id", id.valeur().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("ACCES_EXCEPTIONNEL URGENCE jusqua=2026-12-18");
        assertThat(mvc.get().uri("/acces-exceptionnels").with(jeu.connecte(dpd)))
                .hasStatusOk()
                .bodyText()
                .contains("Denis Departemental", "Urgence", "18/12/2026", "hors de vos cercles")
                .doesNotContain("Cozic", id.valeur().toString());
        assertThat(mvc.get().uri("/jeunes/" + id.valeur()).with(jeu.connecte(departemental)))
                .hasStatusOk()
                .bodyText()
                .contains("Accès exceptionnel jusqu’au 18/12/2026");
    }

    @Test
    void endsByItself() {
        var id = new JeuneId(jeu.eleve("Gourvennec", "Loan", NEE_LE, lycee));
        ouvrir("Gourvennec", "Loan", HorlogeDEssai.AUJOURD_HUI.plusDays(7));
        assertThat(jeu.sql()
                        .sql("""
                                select count(*) from jeunes.jeune j
                                where j.id = :id and j.cercles && base.cercles_de(:agent, date '2026-12-23')
                                """)
                        .param("id", id.valeur())
                        .param("agent", departemental)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesLongAccessUnknownPeopleAndDoubles() {
        jeu.eleve("Le Roux", "Mia", NEE_LE, lycee);
        jeu.eleve("Le Roux", "Mia", NEE_LE, lycee);

        assertThat(refus("Le Roux", "Mia", HorlogeDEssai.AUJOURD_HUI.plusDays(8)))
                .isEqualTo("jeunes.acces.duree");
        assertThat(refus("Le Roux", "Mia", HorlogeDEssai.AUJOURD_HUI)).isEqualTo("jeunes.acces.aucun-dossier");
        assertThat(refus("Inconnue", "Mia", HorlogeDEssai.AUJOURD_HUI)).isEqualTo("jeunes.acces.aucun-dossier");
        assertThat(mvc.post()
                        .uri("/acces-exceptionnels/nouveau")
                        .with(jeu.connecte(departemental))
                        .with(csrf())
                        .param("_cle", UUID.randomUUID().toString())
                        .param("nom", "Inconnue")
                        .exchange())
                .hasStatus(UNPROCESSABLE_CONTENT);
    }

    @Test
    void isOfferedOnTheListOfYoungPeopleToThoseWhoHoldTheRight() {
        assertThat(mvc.get().uri("/jeunes").with(jeu.connecte(departemental)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/acces-exceptionnels/nouveau\"");
        assertThat(mvc.get().uri("/jeunes").with(jeu.connecte(formateur)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/acces-exceptionnels/nouveau");
    }

    @Test
    void isForThoseWhoHoldTheRight() {
        assertThat(mvc.get().uri("/acces-exceptionnels/nouveau").with(jeu.connecte(formateur)))
                .hasStatus(FORBIDDEN);
        assertThat(mvc.get().uri("/acces-exceptionnels").with(jeu.connecte(formateur)))
                .hasStatus(FORBIDDEN);
    }

    private String refus(String nom, String prenom, LocalDate jusqua) {
        try {
            ouvrir(nom, prenom, jusqua);
            return "";
        } catch (RegleMetierException refus) {
            return refus.cle();
        }
    }

    private void ouvrir(String nom, String prenom, LocalDate jusqua) {
        jeu.enTantQue(departemental, () -> acces.ouvrir(EtatCivil.de(nom, prenom, NEE_LE), Motif.REMPLACEMENT, jusqua));
    }
}
