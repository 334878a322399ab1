package fr.raccroche.envois;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.raccroche.essai.ClesDEssai;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.RegleMetierException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** A form sent twice has one effect: double click, lost answer, back button, two requests at once. */
@EssaiComplet
@Import({EnvoisIT.Banc.class, EnvoisIT.Ecriture.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnvoisIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Jeu jeu;

    @Autowired
    Envois envois;

    @Autowired
    EnvoiRepository table;

    @Autowired
    RequestDataValueProcessor formulaires;

    UUID zoe = new UUID(0, 0);
    UUID luc = new UUID(0, 0);

    @BeforeAll
    void scene() {
        zoe = jeu.agent("Zoé", "Envoi", "FORMATEUR", null);
        luc = jeu.agent("Luc", "Envoi", "FORMATEUR", null);
    }

    @Test
    void answersASecondSendingWithTheFirstRedirect() {
        var cle = cle();

        var premier = envoyer(cle, "double", "un");
        var second = envoyer(cle, "double", "un");

        assertThat(premier).hasStatus(302);
        assertThat(second)
                .hasStatus(302)
                .hasRedirectedUrl(requireNonNull(premier.getResponse().getRedirectedUrl()));
        assertThat(effets("double")).isEqualTo(1);
    }

    @Test
    void hasOneEffectWhenEightThreadsSendTheSameForm() throws Exception {
        var cle = cle();
        var depart = new CountDownLatch(1);
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            var envoisEnCours = IntStream.range(0, 8)
                    .mapToObj(i -> fils.submit((Callable<MvcTestResult>) () -> {
                        depart.await();
                        return envoyer(cle, "lent", "un");
                    }))
                    .toList();
            depart.countDown();
            var adresses = new java.util.HashSet<String>();
            for (var envoi : envoisEnCours) {
                assertThat(envoi.get()).hasStatus(302);
                adresses.add(requireNonNull(envoi.get().getResponse().getRedirectedUrl()));
            }
            assertThat(adresses).hasSize(1);
        }
        assertThat(effets("lent")).isEqualTo(1);
    }

    @Test
    void keepsTheEffectWhenTheAnswerWasLostAfterTheCommit() {
        var cle = cle();
        assertThat(envoyer(cle, "perdu", "un")).hasStatus(302);
        jeu.sql()
                .sql("update envois.cle set statut = null, reponse = null where cle = :cle")
                .param("cle", cle)
                .update();

        assertThat(envoyer(cle, "perdu", "un")).hasStatus(302).hasRedirectedUrl("/envois/deja-enregistre");
        assertThat(effets("perdu")).isEqualTo(1);
    }

    @Test
    void keepsNeitherKeyNorEffectWhenTheTransactionFails() {
        var cle = cle();

        assertThat(envoyer(cle, "panne", "un")).hasFailed();
        assertThat(effets("panne")).isZero();
        assertThat(lignes(cle)).isZero();
    }

    @Test
    void refusesAFormWithoutAKeyBeforeAnyEffect() {
        var reponse = mvc.post()
                .uri("/essai/envoi")
                .param("nom", "sans")
                .param("valeur", "un")
                .with(jeu.connecte(zoe))
                .with(csrf())
                .with(ClesDEssai.sansCle())
                .exchange();

        assertThat(reponse).hasStatus(422).bodyText().contains("rien n’a été enregistré");
        assertThat(effets("sans")).isZero();
    }

    @Test
    void doesNotConsumeTheKeyOfARefusedForm() {
        var cle = cle();

        assertThat(envoyer(cle, "refuse", "non")).hasStatus(422);
        assertThat(lignes(cle)).isZero();
        assertThat(envoyer(cle, "refuse", "oui")).hasStatus(302);
        assertThat(effets("refuse")).isEqualTo(1);
    }

    @Test
    void saysThatOtherAnswersWereNotRecorded() {
        var cle = cle();

        assertThat(envoyer(cle, "retour", "un")).hasStatus(302);
        assertThat(envoyer(cle, "retour", "deux"))
                .hasStatus(422)
                .bodyText()
                .contains("déjà été enregistré avec d’autres réponses");
        assertThat(effets("retour")).isEqualTo(1);
    }

    @Test
    void givesTheSameJsonToAScriptThatSendsAgain() {
        var cle = cle();

        var premier = parScript(cle);
        var second = parScript(cle);

        assertThat(premier).hasStatusOk().bodyJson().extractingPath("$.numero").isNotNull();
        assertThat(second).hasStatusOk().bodyText().isEqualTo(body(premier));
        assertThat(effets("json")).isEqualTo(1);
    }

    @Test
    void doesNotMixTheKeysOfTwoAgents() {
        var cle = cle();
        assertThat(envoyer(cle, "chacun", "un")).hasStatus(302);

        assertThat(mvc.post()
                        .uri("/essai/envoi")
                        .param("nom", "chacun")
                        .param("valeur", "un")
                        .param("_cle", cle)
                        .with(jeu.connecte(luc))
                        .with(csrf()))
                .hasStatus(302);
        assertThat(effets("chacun")).isEqualTo(2);
    }

    @Test
    void claimsOnceForSeveralTransactionsOfTheSameRequest() {
        assertThat(envoyer(cle(), "plusieurs", "un")).hasStatus(302);
        assertThat(effets("plusieurs")).isEqualTo(3);
    }

    @Test
    void asksNoKeyOfAPostThatOnlyReads() {
        assertThat(mvc.post()
                        .uri("/essai/lecture")
                        .with(jeu.connecte(zoe))
                        .with(csrf())
                        .with(ClesDEssai.sansCle()))
                .hasStatusOk();
    }

    @Test
    void keepsTheKeyInAFormShownAgainAndRenewsItElsewhere() {
        var cle = cle();
        var requete = new MockHttpServletRequest("POST", "/essai/envoi");
        requete.setAttribute(
                "_csrf", new org.springframework.security.web.csrf.DefaultCsrfToken("X", "_csrf", "jeton"));
        requete.setAttribute(
                org.springframework.security.web.csrf.CsrfToken.class.getName(), requete.getAttribute("_csrf"));
        requete.setParameter("_cle", cle);

        assertThat(champs(requete, "/ailleurs", "post"))
                .containsKeys("_csrf", "_cle")
                .doesNotContainValue(cle);
        assertThat(champs(requete, "/essai/envoi", "post")).containsEntry("_cle", cle);
        assertThat(champs(requete, "/essai/envoi", "post")).doesNotContainValue(cle);
        assertThat(champs(requete, "/essai/envoi", "get")).isEmpty();
    }

    @Test
    void forgetsKeysAfterTwoDays() {
        jeu.sql().sql("""
                insert into envois.cle (agent_id, cle, envoi, chemin, empreinte, le) values
                (:agent, 'vieille-cle-du-passe', gen_random_uuid(), '/', '', '2026-12-13T08:00:00Z'),
                (:agent, 'cle-encore-recente-1', gen_random_uuid(), '/', '', '2026-12-14T08:00:00Z')
                """).param("agent", luc).update();

        envois.purger();

        assertThat(lignes("vieille-cle-du-passe")).isZero();
        assertThat(lignes("cle-encore-recente-1")).isEqualTo(1);
    }

    private Map<String, String> champs(HttpServletRequest requete, String action, String methode) {
        formulaires.processAction(requete, action, methode);
        return requireNonNull(formulaires.getExtraHiddenFields(requete));
    }

    private static String cle() {
        return UUID.randomUUID().toString();
    }

    private MvcTestResult envoyer(String cle, String nom, String valeur) {
        return mvc.post()
                .uri("/essai/envoi")
                .param("nom", nom)
                .param("valeur", valeur)
                .param("_cle", cle)
                .with(jeu.connecte(zoe))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult parScript(String cle) {
        return mvc.post()
                .uri("/essai/json")
                .header("X-Cle", cle)
                .with(jeu.connecte(zoe))
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult resultat) {
        return new String(resultat.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int effets(String nom) {
        return jeu.sql()
                .sql("select count(*) from journal.trace where objet = 'ESSAI' and objet_id = :nom")
                .param("nom", nom)
                .query(Integer.class)
                .single();
    }

    private int lignes(String cle) {
        return jeu.sql()
                .sql("select count(*) from envois.cle where cle = :cle")
                .param("cle", cle)
                .query(Integer.class)
                .single();
    }

    /** Writes one line of the journal as the effect of a form. */
    static class Ecriture {

        private final Journal journal;

        Ecriture(Journal journal) {
            this.journal = journal;
        }

        @Transactional
        public void ecrire(String nom, String valeur) {
            if (valeur.equals("non")) {
                throw new RegleMetierException("essai");
            }
            journal.consigner(Geste.ECRITURE, "ESSAI", nom, "");
            if (nom.equals("panne")) {
                throw new IllegalStateException("planned failure");
            }
            if (nom.equals("plusieurs")) {
                journal.consignerApart(Geste.ECRITURE, "ESSAI", nom, "");
            }
        }

        @Transactional(propagation = Propagation.REQUIRES_NEW)
        public void encore(String nom) {
            journal.consigner(Geste.ECRITURE, "ESSAI", nom, "");
        }
    }

    @Controller
    static class Banc {

        private final Ecriture ecriture;

        Banc(Ecriture ecriture) {
            this.ecriture = ecriture;
        }

        @PostMapping("/essai/envoi")
        ResponseEntity<Void> envoyer(@RequestParam String nom, @RequestParam String valeur) throws Exception {
            try {
                ecriture.ecrire(nom, valeur);
            } catch (RegleMetierException refus) {
                return ResponseEntity.unprocessableContent().build();
            }
            if (nom.equals("plusieurs")) {
                ecriture.encore(nom);
            }
            if (nom.equals("lent")) {
                Thread.sleep(200);
            }
            return ResponseEntity.status(302)
                    .header("Location", "/essai/" + UUID.randomUUID())
                    .build();
        }

        @PostMapping("/essai/json")
        ResponseEntity<Map<String, String>> envoyerEnJson() {
            ecriture.encore("json");
            return ResponseEntity.ok(Map.of("numero", UUID.randomUUID().toString()));
        }

        @SansEffet
        @PostMapping("/essai/lecture")
        ResponseEntity<Void> lire() {
            return ResponseEntity.ok().build();
        }
    }
}
