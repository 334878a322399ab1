package fr.raccroche.reperage.calcul;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of lists and runs: sent, read column by column, loaded, compared; by the lead, the team and outsiders. */
@EssaiComplet
class PagesDuRapprochementTest {

    private static final String ENTETE = "Nom;Prénom;Né(e) le;Remarque\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    String adresse = "";
    String lycee = "";
    UUID rose = new UUID(0, 0);
    UUID anne = new UUID(0, 0);
    UUID zoe = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        rose = jeu.agent("Rose", "Pilote" + lycee, "CHARGE_DE_MISSION", null);
        anne = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        zoe = jeu.agent("Zoé", "Dehors" + lycee, "CHARGE_DE_MISSION", null);
        adresse = "/reperage/"
                + jeu.campagne("Automne", jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee), rose, anne);
    }

    @Test
    void refusesASheetThatDoesNotSayWhatItIs() {
        assertThat(page(rose, "/listes/nouvelle?type=CFA")).contains("Apprentis (CFA)", "Émeraude " + lycee);
        assertThat(deposer(champs("CFA"), ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le fichier « liste.csv » est vide");
        assertThat(deposer(champs("CFA"), ENTETE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ne contient que des titres de colonnes");
        assertThat(deposer(Map.of("type", "RIEN", "couverture", "Bretagne", "arreteeLe", "01/11/2026"), ENTETE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Dites d’où vient la liste");
        assertThat(deposer(Map.of("type", "CFA", "couverture", "Bretagne", "arreteeLe", "01/11/2027"), ENTETE))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ce jour n’est pas à venir");

        var refusee = deposer("", Map.of("couverture", "Bretagne", "uaiTexte", "Phare", "arreteeLe", "31/02/2026"), "");
        assertThat(refusee).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var formulaire = Jsoup.parse(new String(refusee.getResponse().getContentAsByteArray(), UTF_8));
        assertThat(formulaire.select(".resume-erreurs li").eachText())
                .hasSize(4)
                .anySatisfy(motif -> assertThat(motif).contains("Dites d’où vient la liste"))
                .anySatisfy(motif -> assertThat(motif).contains("Choisissez l’établissement dans la liste"))
                .anySatisfy(motif -> assertThat(motif).contains("Le 31/02/2026 n’existe pas"))
                .anySatisfy(motif -> assertThat(motif).contains("Choisissez le fichier de la liste"));
        assertThat(formulaire
                        .select("input[name=couverture], input[name=uaiTexte], input[name=arreteeLe]")
                        .eachAttr("value"))
                .containsExactly("Bretagne", "Phare", "31/02/2026");
    }

    @Test
    void bringsTheFiguresOfThePageUpToDateWhenTheRunEnds() {
        var calcul = jeu.sql()
                .sql(
                        "insert into reperage.calcul (campagne_id, instance, cercles) select id, :instance, array[cercle_id] from reperage.campagne where id = :id returning id")
                .param("instance", CalculRepository.INSTANCE)
                .param("id", UUID.fromString(adresse.substring("/reperage/".length())))
                .query(UUID.class)
                .single();
        var suivi = Jsoup.parse(page(rose, "")).select("#suivi").attr("hx-get");
        assertThat(suivi).isEqualTo(adresse + "?suivi=oui");
        assertThat(Jsoup.parse(page(rose, "?suivi=oui")).select("[hx-trigger=load]"))
                .as("as long as it goes on")
                .isEmpty();
        jeu.sql()
                .sql("update reperage.calcul set etat = 'INTERROMPU', fin = now() where id = :id")
                .param("id", calcul)
                .update();

        var fin = Jsoup.parse(page(rose, "?suivi=oui")).select("#suivi [hx-trigger=load]");

        assertThat(fin.eachAttr("hx-get")).containsExactly(adresse);
        var page = Jsoup.parse(page(rose, ""));
        assertThat(page.select("[hx-trigger=load]")).as("once and no more").isEmpty();
        assertThat(page.select(fin.attr("hx-target")).select("h2").eachText()).contains("Rapprochement", "Lignes");
    }

    @Test
    void readsTheColumnsThenLoadsAndForgetsTheList() {
        var envoi = envoyer("CFA", "LE GALL;Maïwenn;12/05/2009;rien\n");
        var colonnes = Jsoup.parse(page(rose, envoi));
        assertThat(colonnes.select("select option[selected]").eachText())
                .containsExactly("Nom de famille", "Prénom", "Date de naissance", "Ne pas lire");
        assertThat(colonnes.text()).contains("Maïwenn");
        var deuxNoms = poster(rose, envoi, Map.of("c0", "NOM", "c1", "NOM", "c2", "SORTIE", "c3", "CLASSE"));
        assertThat(deuxNoms)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Deux colonnes disent « Nom de famille »");
        assertThat(Jsoup.parse(new String(deuxNoms.getResponse().getContentAsByteArray(), UTF_8))
                        .select("select option[selected]")
                        .eachText())
                .containsExactly("Nom de famille", "Nom de famille", "Date de sortie", "Classe");
        assertThat(poster(rose, envoi, Map.of("c0", "NOM")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("une colonne pour le nom et une pour le prénom");

        charger(envoi);

        assertThat(page(rose, envoi)).contains("La liste est chargée : 1 ligne lue", "Nouvelles personnes : 1");
        var panneau = Jsoup.parse(page(rose, ""));
        assertThat(panneau.select("tbody tr").text())
                .contains("Apprentis (CFA)", "Bretagne", "01/11/2026", "À rapprocher");
        assertThat(panneau.text()).contains("Il manque la liste de ceux que l’on cherche");
        assertThat(deposer(champs("CFA"), ENTETE + "LE GALL;Maïwenn;12/05/2009;rien\n"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("est le même que le dernier chargé");
        var retrait = panneau.select("form[action$=/retrait]").attr("action");
        assertThat(poster(rose, retrait.substring(adresse.length()), Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(page(rose, "")).contains("Aucune liste chargée");
    }

    @Test
    void takesTheListOfTheBaseByOneButton() {
        jeu.sql()
                .sql("update jeunes.scolarite set annee = 2025 where jeune_id = :id")
                .param("id", jeu.eleve("Aubert", "Léa", LocalDate.of(2009, 5, 12), lycee))
                .update();
        assertThat(page(rose, "")).contains("Élèves connus de Raccroche");

        suivre(allerA(poster(rose, "/listes/connus/an-passe", Map.of())));

        assertThat(Jsoup.parse(page(rose, "")).select("tbody tr").text())
                .contains("Élèves de l’an passé", "Connus de Raccroche", "1 établissement", "Actualiser")
                .doesNotContain("Recharger");
        assertThat(poster(anne, "/listes/connus/an-passe", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(poster(zoe, "/listes/connus/an-passe", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void runsTheMatchingAndShowsWhatItDid() {
        assertThat(page(rose, "/rapprochement")).doesNotContain("Liens par INE");
        assertThat(poster(rose, "/rapprochement", Map.of())
                        .getMvcResult()
                        .getFlashMap()
                        .get("avertissement"))
                .asString()
                .contains("Il manque une liste");
        charger(envoyer("ELEVES_AN_PASSE", "LE GALL;Maïwenn;12/05/2009;\nHERVÉ;Yann;01/02/2009;\n"));
        charger(envoyer("CFA", "LE GALL;Maïwenn;12/05/2009;\n"));
        assertThat(page(rose, ""))
                .contains("Les listes n’ont pas encore été rapprochées")
                .doesNotContain("sont arrivées depuis le dernier rapprochement");

        assertThat(poster(anne, "/rapprochement", Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(poster(rose, "/rapprochement", Map.of())).hasStatus(HttpStatus.FOUND);
        attendre("select count(*) from reperage.calcul where etat = 'TERMINE' and campagne_id = :id");

        assertThat(page(anne, "/rapprochement")).contains("Rose Pilote" + lycee).doesNotContain("EN_COURS");
        var suivi = Jsoup.parse(page(rose, "/rapprochement")).select("#suivi");
        assertThat(suivi.select("tbody tr").text()).contains("Tout comparé");
        assertThat(suivi.select("a[href$=/rapprochement]")).isEmpty();
        assertThat(page(rose, "")).doesNotContain("pas encore été rapprochées");
        charger(envoyer("AGRICOLE", "HERVÉ;Yann;01/02/2009;\n"));
        assertThat(page(rose, "")).contains("Une liste est arrivée depuis le dernier rapprochement");
    }

    @Test
    void showsNothingToAnOutsider() {
        for (var page :
                new String[] {"", "/listes/nouvelle", "/rapprochement", "/listes/envois/" + UUID.randomUUID()}) {
            assertThat(mvc.get().uri(adresse + page).with(jeu.connecte(zoe))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri(adresse + "/listes/nouvelle").with(jeu.connecte(anne)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(poster(zoe, "/rapprochement", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(poster(zoe, "/listes/" + UUID.randomUUID() + "/retrait", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(poster(rose, "/listes/" + UUID.randomUUID() + "/retrait", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static Map<String, String> champs(String type) {
        return Map.of("type", type, "couverture", "Bretagne", "arreteeLe", "01/11/2026");
    }

    private String envoyer(String type, String lignes) {
        return allerA(deposer(champs(type), ENTETE + lignes));
    }

    /** Where one is sent, within the campaign. */
    private String allerA(MvcTestResult reponse) {
        assertThat(reponse).hasStatus(HttpStatus.FOUND);
        return String.valueOf(reponse.getResponse().getRedirectedUrl()).substring(adresse.length());
    }

    private void charger(String envoi) {
        assertThat(poster(rose, envoi, Map.of("c0", "NOM", "c1", "PRENOM", "c2", "NAISSANCE", "c3", "AUCUN")))
                .hasStatus(HttpStatus.FOUND);
        suivre(envoi);
    }

    private void suivre(String envoi) {
        var limite = System.nanoTime() + 30_000_000_000L;
        while (!page(rose, envoi).contains("La liste est chargée") && System.nanoTime() < limite) {
            Thread.onSpinWait();
        }
        assertThat(page(rose, envoi)).contains("La liste est chargée");
    }

    private void attendre(String sql) {
        var limite = System.nanoTime() + 60_000_000_000L;
        while (compter(sql) == 0 && System.nanoTime() < limite) {
            Thread.onSpinWait();
        }
        assertThat(compter(sql)).isPositive();
    }

    private int compter(String sql) {
        return jeu.sql()
                .sql(sql)
                .param("id", UUID.fromString(adresse.substring("/reperage/".length())))
                .query(Integer.class)
                .single();
    }

    private MvcTestResult deposer(Map<String, String> champs, String texte) {
        return deposer("liste.csv", champs, texte);
    }

    private MvcTestResult deposer(String nom, Map<String, String> champs, String texte) {
        var requete = mvc.post()
                .uri(adresse + "/listes")
                .multipart()
                .file(new MockMultipartFile("fichier", nom, "text/csv", texte.getBytes(UTF_8)));
        for (var champ : champs.entrySet()) {
            requete = requete.param(champ.getKey(), champ.getValue());
        }
        return requete.with(jeu.connecte(rose)).with(csrf()).exchange();
    }

    private MvcTestResult poster(UUID agent, String suite, Map<String, String> champs) {
        var requete = mvc.post().uri(adresse + suite);
        for (var champ : champs.entrySet()) {
            requete = requete.param(champ.getKey(), champ.getValue());
        }
        return requete.with(jeu.connecte(agent)).with(csrf()).exchange();
    }

    private String page(UUID agent, String suite) {
        var reponse = mvc.get().uri(adresse + suite).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).hasStatusOk();
        return Jsoup.parse(new String(reponse.getResponse().getContentAsByteArray(), UTF_8))
                .outerHtml();
    }
}
