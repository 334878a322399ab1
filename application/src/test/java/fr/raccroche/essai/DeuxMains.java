package fr.raccroche.essai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Two people open the same form, both change the same field, the second one answers the page that compares. */
public final class DeuxMains {

    private final MockMvcTester mvc;
    private final Jeu jeu;
    private final UUID premiere;
    private final UUID seconde;

    public DeuxMains(MockMvcTester mvc, Jeu jeu, UUID premiere, UUID seconde) {
        this.mvc = mvc;
        this.jeu = jeu;
        this.premiere = premiere;
        this.seconde = seconde;
    }

    /** The page that the second one is shown: both values, by name and date, and nothing saved yet. */
    public Document heurter(String adresse, String champ, String delaPremiere, String delaSeconde) {
        var sien = formulaire(ouvrir(premiere, adresse), champ);
        var mien = formulaire(ouvrir(seconde, adresse), champ);

        assertThat(envoyer(premiere, sien, champ, delaPremiere))
                .as(adresse)
                .satisfies(
                        reponse -> assertThat(reponse.getResponse().getStatus()).isEqualTo(302));
        var heurt = envoyer(seconde, mien, champ, delaSeconde);

        assertThat(heurt).as(adresse).hasStatus(HttpStatus.CONFLICT);
        var page = document(heurt);
        assertThat(page.select(".conflit fieldset input[name=" + champ + "]").eachAttr("value"))
                .as(adresse)
                .startsWith(delaSeconde, delaPremiere);
        assertThat(page.select(".conflit").text())
                .as(adresse)
                .contains(nom(premiere) + " a modifié ces informations le ");
        return page;
    }

    /** The second one keeps the value given, field by field; all others as the page proposes. */
    public MvcTestResult choisir(Document page, String champ, String valeur) {
        var formulaire = (FormElement) page.selectFirst(".conflit form:has(fieldset)");
        return envoyer(seconde, formulaire, champ, valeur);
    }

    /** Presses one of the two buttons that choose for all fields. */
    public MvcTestResult prendre(Document page, String bouton) {
        var formulaire = (FormElement) page.selectFirst(".conflit .actions form:has(button:contains(" + bouton + "))");
        return envoyer(seconde, formulaire, "_bouton", "");
    }

    /** What the form shows now. */
    public String valeur(String adresse, String champ) {
        return champs(formulaire(ouvrir(seconde, adresse), champ)).getFirst(champ);
    }

    private Document ouvrir(UUID agent, String adresse) {
        var reponse = mvc.get().uri(adresse).with(jeu.connecte(agent)).exchange();
        assertThat(reponse).as(adresse).hasStatusOk();
        return document(reponse);
    }

    private MvcTestResult envoyer(UUID agent, FormElement formulaire, String champ, String valeur) {
        var champs = champs(formulaire);
        champs.set(champ, valeur);
        champs.remove("_cle");
        champs.remove("_csrf");
        return mvc.post()
                .uri(formulaire.attr("action"))
                .params(champs)
                .with(jeu.connecte(agent))
                .with(csrf())
                .exchange();
    }

    private static FormElement formulaire(Document page, String champ) {
        var formulaire = page.selectFirst("main form:has([name=version]):has([name=" + champ + "])");
        assertThat(formulaire).as("form with " + champ).isNotNull();
        return (FormElement) formulaire;
    }

    private static MultiValueMap<String, String> champs(FormElement formulaire) {
        var champs = new LinkedMultiValueMap<String, String>();
        formulaire.formData().forEach(champ -> champs.add(champ.key(), champ.value()));
        // Where nothing is chosen yet, the first choice.
        formulaire
                .select("input[type=radio]")
                .forEach(choix -> champs.putIfAbsent(choix.attr("name"), List.of(choix.val())));
        return champs;
    }

    private static Document document(MvcTestResult reponse) {
        try {
            return Jsoup.parse(reponse.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String nom(UUID agent) {
        return jeu.sql()
                .sql("select nom_complet from agents.v_nom where id = :id")
                .param("id", agent)
                .query(String.class)
                .single();
    }
}
