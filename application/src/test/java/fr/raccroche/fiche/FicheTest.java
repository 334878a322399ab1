package fr.raccroche.fiche;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.Exigence;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.TypeActe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The file page and its forms, on real HTML, as those who follow, those who only read, and an outsider. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FicheTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID chef = new UUID(0, 0);
    UUID etranger = new UUID(0, 0);

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée Charles Tillon", "LP", "Rennes");
        jeu.bassin("Rennes sud", lycee);
        formatrice = jeu.agent("Gaëlle", "Formatrice", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        chef = jeu.agent("Yves", "Proviseur", "CHEF_ETABLISSEMENT", lycee);
        jeu.membre(chef, "ETABLISSEMENT_TOUS", lycee);
        etranger = jeu.agent("Odile", "Etrangere", "FORMATEUR", null);
    }

    @Test
    void showsTheFileAndJournalsOneReading() {
        var id = jeune("Thépaut", "Lou", LocalDate.of(2010, 3, 4));

        var page = page(get("", id, formatrice));

        assertThat(page.select("h1").text()).isEqualTo("THÉPAUT Lou");
        assertThat(page.text())
                .contains(
                        "16 ans, mineure", "Scolarisé", "Obligation de formation remplie", "Suivi depuis le 01/10/2026")
                .contains("Mineure jusqu’au 03/03/2028");
        assertThat(page.select("section[aria-labelledby=pourquoi]").text())
                .contains("Lycée Charles Tillon : jeunes suivis", "nomination", "Jeune suivi, scolarité 2026-2027");
        assertThat(page.select("section[aria-labelledby=pourquoi] details:first-of-type")
                        .text())
                .contains("Gaëlle Formatrice", "Yves Proviseur")
                .doesNotContain("Odile");
        assertThat(lectures(id)).isEqualTo(1);
    }

    @Test
    void answersNotFoundToTheOutsiderOnEveryAddress() {
        var id = jeune("Kermarrec", "Ana", LocalDate.of(2010, 3, 4));

        for (var chemin : List.of(
                "",
                "/identite",
                "/coordonnees",
                "/diplome",
                "/responsables/nouveau",
                "/scolarites/nouvelle",
                "/situations/nouvelle",
                "/signalements/nouveau")) {
            assertThat(get(chemin, id, etranger)).as(chemin).hasStatus(NOT_FOUND);
        }
        assertThat(poster("/suivi", id, etranger, Map.of("du", "01/11/2026"))).hasStatus(NOT_FOUND);
        assertThat(poster("/signalements/nouveau", id, etranger, Map.of("code", "EXCLUSION", "le", "01/12/2026")))
                .hasStatus(NOT_FOUND);
        assertThat(lectures(id)).isZero();
    }

    @Test
    @Exigence("C58")
    void letsReadersReadAndNothingMore() {
        var id = jeune("Le Dantec", "Malo", LocalDate.of(2010, 3, 4));

        var page = page(get("", id, chef));

        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a[href$=/identite]")).isEmpty();
        assertThat(get("/identite", id, chef)).hasStatus(FORBIDDEN);
        assertThat(poster("/suivi/fin", id, chef, Map.of("au", "01/12/2026"))).hasStatus(FORBIDDEN);
    }

    @Test
    @Exigence("F3")
    void changesTheStatusWhenTheFactsChange() {
        var id = jeune("Guéguen", "Zoé", LocalDate.of(2009, 3, 4));
        var scolarite = page(get("", id, formatrice))
                .select("section[aria-labelledby=scolarite] tbody a")
                .attr("href");

        assertThat(poster("/diplome", id, formatrice, Map.of("diplome", "DNB", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri(scolarite)
                        .with(jeu.connecte(formatrice))
                        .with(csrf())
                        .param("_cle", UUID.randomUUID().toString())
                        .param("annee", "2026")
                        .param("uai", lycee)
                        .param("sortie", "02/11/2026")
                        .param("version", "0")
                        .exchange())
                .hasStatus3xxRedirection();

        var sortie = page(get("", id, formatrice));
        assertThat(sortie.text())
                .contains("Décroché", "Sans solution", "Obligation de formation non remplie", "L313-7");
        assertThat(sortie.select("section[aria-labelledby=histoire] li").eachText())
                .anyMatch(periode -> periode.contains("2 nov. 2026") && periode.contains("sans solution"));

        assertThat(poster(
                        "/situations/nouvelle",
                        id,
                        formatrice,
                        Map.of("code", "PACEA_CEJ", "du", "01/12/2026", "preuve", "DOCUMENT", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(page(get("", id, formatrice)).text())
                .contains("Obligation de formation remplie", "PACEA, CEJ ou accompagnement par la mission locale");
    }

    @Test
    @Exigence("C7")
    void signalsAndLiftsAnAlert() {
        var id = jeune("Madec", "Noa", LocalDate.of(2011, 3, 4));
        assertThat(poster(
                        "/signalements/nouveau",
                        id,
                        formatrice,
                        Map.of("code", "ABSENCES", "le", "01/12/2026", "nombre", "3")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(poster(
                        "/signalements/nouveau",
                        id,
                        formatrice,
                        Map.of("code", "ABSENCES", "le", "01/12/2026", "nombre", "6")))
                .hasStatus3xxRedirection();
        var page = page(get("", id, formatrice));
        assertThat(page.text()).contains("En risque de décrochage", "R131-7");
        assertThat(page.select("section[aria-labelledby=alertes] tbody").text()).contains(": 6", "01/12/2026");
        assertThat(page.select("section[aria-labelledby=fil]").text()).contains("Signalement : ", "Gaëlle Formatrice");

        var levee = page.select("section[aria-labelledby=alertes] form").attr("action");
        assertThat(mvc.post()
                        .uri(levee)
                        .with(jeu.connecte(formatrice))
                        .with(csrf())
                        .param("_cle", UUID.randomUUID().toString())
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(page(get("", id, formatrice)).select("h1 + section .badge").text())
                .doesNotContain("En risque");
    }

    @Test
    @Exigence("C19")
    void givesTheHeadTheReferentAndTheCioEachTheirOwnView() {
        var suivie = jeune("Le Roux", "Jade", LocalDate.of(2010, 3, 4));
        var autre = jeu.eleve("Le Roux", "Maé", LocalDate.of(2010, 3, 4), lycee);
        var referente = jeu.agent("Soazig", "Referente", "REFERENT_DECROCHAGE", lycee);
        jeu.membre(referente, "ETABLISSEMENT_SUIVIS", lycee);
        var cio = new CercleId(jeu.cercle("PARTENAIRE", "CIO " + lycee, "CIO : jeunes adressés"));
        var directrice = jeu.agent("Denise", "Directrice", "DCIO", null);
        jeu.membre(directrice, "PARTENAIRE", "CIO " + lycee);

        assertThat(get("", suivie, chef)).hasStatusOk();
        assertThat(get("", autre, chef)).hasStatusOk();
        assertThat(page(get("", suivie, referente)).select("main p.actions a").eachText())
                .containsExactly("Noter un signalement");
        assertThat(get("", autre, referente)).hasStatus(NOT_FOUND);
        assertThat(get("", suivie, directrice)).hasStatus(NOT_FOUND);

        jeu.enTantQue(formatrice, () -> {
            jeunes.rattacher(
                    new JeuneId(autre),
                    cio,
                    TypeActe.PARTAGE,
                    autre,
                    "Adressée au CIO",
                    LocalDate.of(2026, 12, 1),
                    null);
            return autre;
        });
        assertThat(page(get("", autre, directrice)).select("main p.actions a, main form"))
                .isEmpty();
        assertThat(get("", suivie, directrice)).hasStatus(NOT_FOUND);
    }

    @Test
    void letsTheReferentAndTheCpeOfTheSchoolSignalAndNothingMore() {
        var id = jeune("Cloarec", "Tina", LocalDate.of(2011, 3, 4));
        var jamaisSuivie = jeu.eleve("Cloarec", "Lise", LocalDate.of(2011, 3, 4), lycee);
        var ailleurs = jeu.etablissement("Lycée d’Ailleurs", "LP", "Fougères");
        for (var fonction : List.of("REFERENT_DECROCHAGE", "CPE")) {
            var agent = jeu.agent("Rozenn", fonction, fonction, lycee);
            jeu.membre(agent, "ETABLISSEMENT_SUIVIS", lycee);
            var page = page(get("", id, agent));
            assertThat(page.select("main p.actions a").eachAttr("href"))
                    .containsExactly("/jeunes/" + id + "/signalements/nouveau");

            assertThat(get("/signalements/nouveau", id, agent)).hasStatusOk();
            assertThat(poster("/signalements/nouveau", id, agent, Map.of("code", "EXCLUSION", "le", "01/12/2026")))
                    .hasStatus3xxRedirection();
            var signale = page(get("", id, agent));
            assertThat(signale.select("section[aria-labelledby=alertes]").text())
                    .contains("01/12/2026")
                    .doesNotContain("Lever");
            var levee = page(get("", id, formatrice))
                    .select("section[aria-labelledby=alertes] form")
                    .attr("action");
            assertThat(poster(levee.substring(("/jeunes/" + id).length()), id, agent, Map.of()))
                    .hasStatus(FORBIDDEN);
            assertThat(get("/situations/nouvelle", id, agent)).hasStatus(FORBIDDEN);

            assertThat(poster(
                            "/signalements/nouveau",
                            jamaisSuivie,
                            agent,
                            Map.of("code", "EXCLUSION", "le", "01/12/2026")))
                    .hasStatus(NOT_FOUND);
            var autre = jeu.agent("Maël", fonction, fonction, ailleurs);
            jeu.membre(autre, "ETABLISSEMENT_SUIVIS", ailleurs);
            assertThat(get("/signalements/nouveau", id, autre)).hasStatus(NOT_FOUND);
            assertThat(poster("/signalements/nouveau", id, autre, Map.of("code", "EXCLUSION", "le", "01/12/2026")))
                    .hasStatus(NOT_FOUND);
        }
    }

    @Test
    void keepsGuardians() {
        var id = jeune("Floc’h", "Élie", LocalDate.of(2010, 3, 4));
        assertThat(poster(
                        "/responsables/nouveau", id, formatrice, Map.of("niveau", "LEGAL", "nom", "", "version", "0")))
                .hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(poster(
                        "/responsables/nouveau",
                        id,
                        formatrice,
                        Map.of(
                                "niveau",
                                "LEGAL",
                                "civilite",
                                "Mme",
                                "prenom",
                                "Jeanne",
                                "nom",
                                "Floc’h",
                                "parente",
                                "Mère",
                                "portable",
                                "06 00 00 00 01",
                                "version",
                                "0")))
                .hasStatus3xxRedirection();

        assertThat(page(get("", id, formatrice))
                        .select("section[aria-labelledby=responsables]")
                        .text())
                .contains("Mme FLOC’H Jeanne", "Représentant légal, Mère", "06 00 00 00 01");
    }

    @Test
    void saysThatGuardiansOfAnAdultNoLongerRepresentThem() {
        var id = jeune("Salaün", "Eva", LocalDate.of(2008, 12, 15));

        assertThat(page(get("", id, formatrice))
                        .select("section[aria-labelledby=responsables]")
                        .text())
                .contains("Majeure : elle signe seule");
    }

    @Test
    void showsBothVersionsWhenTwoPeopleCorrectTheIdentity() {
        var id = jeune("Durant", "Paul", LocalDate.of(2010, 3, 4));
        var saisie = Map.of("nom", "Durand", "prenom", "Paul", "naissance", "04/03/2010", "version", "0");
        assertThat(poster("/identite", id, formatrice, saisie)).hasStatus3xxRedirection();

        var conflit = poster(
                "/identite",
                id,
                formatrice,
                Map.of("nom", "Durant-Riou", "prenom", "Paul", "naissance", "04/03/2010", "version", "0"));

        assertThat(conflit).hasStatus(CONFLICT);
        assertThat(page(conflit).select(".conflit").text()).contains("Durant-Riou", "Durand");
        assertThat(page(conflit).select(".conflit input[type=radio][name=nom]").eachAttr("value"))
                .containsExactly("Durant-Riou", "Durand");
        assertThat(page(conflit).select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void opensAndEndsTheFollowUp() {
        var id = jeu.eleve("Tanneau", "Iris", LocalDate.of(2010, 3, 4), lycee);
        assertThat(poster("/suivi", id, formatrice, Map.of("du", "01/12/2026"))).hasStatus3xxRedirection();
        assertThat(page(get("", id, formatrice)).text()).contains("Suivi depuis le 01/12/2026");
        assertThat(poster("/suivi/fin", id, formatrice, Map.of("au", "10/12/2026")))
                .hasStatus3xxRedirection();
        assertThat(page(get("", id, formatrice)).text()).contains("Suivi terminé");
    }

    @Test
    void staysNeutralWhenTheSexIsNotKnown() {
        var id = jeune("Morvan", "Sacha", LocalDate.of(2010, 2, 1));
        jeu.sql()
                .sql("update jeunes.jeune set sexe = null where id = :id")
                .param("id", id)
                .update();

        assertThat(page(get("", id, formatrice)).text())
                .contains("16 ans, personne mineure", "date de naissance : 1er février 2010")
                .contains("Minorité jusqu’au 31/01/2028")
                .doesNotContain("né le", "née le", "mineure jusqu", "Mineur ");

        jeu.sql()
                .sql("update jeunes.jeune set sexe = 'M', naissance = '2008-02-02' where id = :id")
                .param("id", id)
                .update();
        assertThat(page(get("", id, formatrice)).text())
                .contains("18 ans, majeur", "né le 2 février 2008", "Majeur : il signe seul.");
    }

    @Test
    void writesTelephonesAsPeopleReadThemAndKeepsThemInOneForm() {
        var id = jeune("Cloarec", "Nolwenn", LocalDate.of(2010, 2, 3));
        assertThat(poster("/coordonnees", id, formatrice, Map.of("portable", "06.12.34.56.78", "version", "0")))
                .hasStatus3xxRedirection();

        assertThat(page(get("", id, formatrice))
                        .select("a[href=tel:+33612345678]")
                        .text())
                .isEqualTo("06 12 34 56 78");
        assertThat(page(get("/coordonnees", id, formatrice)).select("#portable").val())
                .isEqualTo("06 12 34 56 78");
    }

    @Test
    void givesThoseWhoOnlyReadNothingToDo() {
        var id = jeune("Le Meur", "Gwen", LocalDate.of(2010, 2, 3));
        jeu.sql()
                .sql("""
                        insert into actions.accueil (jeune_id, action_id, entree, auteur_id, origine)
                        select :jeune, :action, '2026-11-02', :agent, min(code) from actions.origine_signalement
                        """)
                .param("jeune", id)
                .param("action", jeu.action("DAQ", "DAQ de Rennes", lycee))
                .param("agent", formatrice)
                .update();

        var page = page(get("", id, chef));
        assertThat(page.text())
                .contains("Aucune étape prévue.", "DAQ de Rennes")
                .doesNotContain("Convenez d’une étape", "corrigez le fait", "Gérer le dossier");
        assertThat(page.select("main form")).isEmpty();
        assertThat(page.select("main a[href]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(adresse -> adresse.startsWith("#")
                        || adresse.startsWith("tel:")
                        || adresse.startsWith("/entretiens/")
                        || adresse.equals("/jeunes"));
        assertThat(page.select("main p.actions")).isEmpty();
        assertThat(page(get("", id, formatrice)).text()).contains("Convenez d’une étape", "corrigez le fait");
    }

    @Test
    void saysWhyADayDoesNotExistAndKeepsWhatWasTyped() {
        var id = jeu.eleve("Salaün", "Iris", LocalDate.of(2010, 3, 4), lycee);
        var refus = poster("/suivi", id, formatrice, Map.of("du", "31/11/2026"));

        assertThat(refus).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(page(refus).select("#du").val()).isEqualTo("31/11/2026");
        assertThat(page(refus).select("#du-erreur").text())
                .isEqualTo(
                        "Le 31/11/2026 n’existe pas : novembre 2026 compte 30 jours. Écrivez le jour, le mois et l’année, par exemple 03/09/2026.");
        assertThat(page(poster("/suivi", id, formatrice, Map.of("du", "01/12/2027")))
                        .select("#du-erreur")
                        .text())
                .contains("dans le futur");
    }

    private UUID jeune(String nom, String prenom, LocalDate naissance) {
        return jeu.suivi(nom, prenom, naissance, lycee, LocalDate.of(2026, 10, 1));
    }

    private int lectures(UUID id) {
        return jeu.sql()
                .sql(
                        "select count(*) from journal.trace where geste = 'LECTURE' and objet = 'JEUNE' and objet_id = :id")
                .param("id", id.toString())
                .query(Integer.class)
                .single();
    }

    private MvcTestResult get(String chemin, UUID id, UUID agent) {
        return mvc.get().uri("/jeunes/" + id + chemin).with(jeu.connecte(agent)).exchange();
    }

    private MvcTestResult poster(String chemin, UUID id, UUID agent, Map<String, String> valeurs) {
        var requete = mvc.post()
                .uri("/jeunes/" + id + chemin)
                .with(jeu.connecte(agent))
                .with(csrf())
                .param("_cle", UUID.randomUUID().toString());
        valeurs.forEach(requete::param);
        return requete.exchange();
    }

    private static Document page(MvcTestResult reponse) {
        try {
            return Jsoup.parse(reponse.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
