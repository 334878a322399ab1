package fr.raccroche.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.agents.AgentId;
import fr.raccroche.imports.DecisionRepository.Correction;
import fr.raccroche.imports.Rapport.Compte;
import fr.raccroche.imports.ressemblances.Semblable;
import fr.raccroche.jeunes.doublons.Vraisemblance;
import fr.raccroche.socle.Ine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A row about to become a new file resembles a known one: a person says whether it is theirs, before or after. */
class RessemblancesIT extends EssaiDImport {

    @Autowired
    org.springframework.test.web.servlet.assertj.MockMvcTester navigateur;

    UUID connue = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        connue = jeu.eleve("Guézennec" + rang(), "Anaëlle", LocalDate.of(2010, 2, 3), lycee);
        ecole = new Ecole(lycee)
                .eleve(numero(1), "GUEZENEC" + rang(), "Anaelle")
                .eleve(numero(2), "RIOU" + rang(), "Tom");
    }

    @Test
    void proposesTheFileThatANewRowResemblesWithItsReasons() {
        var id = deposer();

        assertThat(registre(() -> registre.find(id)).rapport().comptes())
                .containsEntry(Compte.NOUVEAU, 2)
                .containsEntry(Compte.RESSEMBLANT, 1);
        var semblable = seul(id);
        assertThat(semblable.nouveau()).isNull();
        assertThat(semblable.candidats()).singleElement().satisfies(candidat -> {
            assertThat(candidat.jeune().id().valeur()).isEqualTo(connue);
            assertThat(candidat.ressemblance().vraisemblance()).isEqualTo(Vraisemblance.TRES_PROBABLE);
            assertThat(candidat.ressemblance().raisons()).contains("Une lettre d’écart : nom");
        });
        assertThat(registre(() -> registre.constat(id, semblable.constat())).ine())
                .isEqualTo(Ine.invente(numero(1)).valeur());
    }

    @Test
    void showsTheProposalBeforeAndAfterTheImportAndAsksWhoItIs() {
        var id = deposer();

        assertThat(page("/imports/" + id.valeur()))
                .contains("Un nouveau dossier ressemble à un dossier existant", "Une lettre d’écart : nom")
                .contains("/lignes/" + seul(id).constat());
        assertThat(page("/imports/" + id.valeur() + "/lignes/" + seul(id).constat()))
                .contains("De qui s’agit-il", connue.toString(), "une lettre d’écart : nom");

        appliquer(id);
        assertThat(page("/imports/" + id.valeur())).contains("Comparer et fusionner", "gardee=" + connue);
    }

    private String page(String chemin) {
        var reponse =
                navigateur.get().uri(chemin).with(jeu.connecte(formatrice)).exchange();
        assertThat(reponse).hasStatusOk();
        return new String(reponse.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void attachesTheRowToTheFileThatAPersonChose() {
        var id = deposer();

        repondre(id, connue, false);

        assertThat(semblables(id)).isEmpty();
        appliquer(id);
        assertThat(dossiers()).isEqualTo(1);
        assertThat(jeu.sql()
                        .sql("select ine from jeunes.jeune where id = :id")
                        .param("id", connue)
                        .query(String.class)
                        .single())
                .isEqualTo(Ine.invente(numero(1)).valeur());
    }

    @Test
    void createsAnotherFileWithItsIneWhenAPersonSaysItIsSomebodyElse() {
        var id = deposer();

        repondre(id, null, true);

        assertThat(semblables(id)).isEmpty();
        appliquer(id);
        assertThat(dossiers()).isEqualTo(2);
        assertThat(semblables(id)).isEmpty();
        assertThat(jeu.sql()
                        .sql("select count(*) from jeunes.jeune where ine = :ine")
                        .param("ine", Ine.invente(numero(1)).valeur())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void proposesAFileWithAnIneToARowThatHasNone() {
        jeu.sql()
                .sql("update jeunes.jeune set ine = :ine where id = :id")
                .param("ine", Ine.invente(numero(99)).valeur())
                .param("id", connue)
                .update();
        ecole.ine(numero(1), "");

        assertThat(seul(deposer()).candidats())
                .singleElement()
                .satisfies(
                        candidat -> assertThat(candidat.jeune().id().valeur()).isEqualTo(connue));
    }

    @Test
    void saysWhetherTheRowLivesInTheTownOfTheFile() {
        habiter(connue, "35000", "Rennes");
        assertThat(raisons(deposer())).contains("Identique : prénom, date de naissance, commune, sexe");

        habiter(connue, "35170", "Bruz");
        assertThat(raisons(deposer())).contains("Différent : commune");
    }

    @Test
    void putsFirstTheNamesakeOfTheTownOfARefusedRow() {
        var jumelle = jeu.eleve("Riou" + rang(), "Tom", LocalDate.of(2010, 2, 3), lycee);
        var autre = jeu.eleve("Riou" + rang(), "Tom", LocalDate.of(2010, 2, 3), lycee);
        for (var chez : List.of(jumelle, autre)) {
            habiter(jumelle, "35170", "Bruz");
            habiter(autre, "35170", "Bruz");
            habiter(chez, "35000", "Rennes");

            var id = deposer();
            var refusee = registre(() -> registre.constats(id, Constat.Etat.REFUSE, 1))
                    .lignes()
                    .getFirst();
            var dossiers = Jsoup.parse(page("/imports/" + id.valeur() + "/lignes/" + refusee.id()))
                    .select("input[name=dossier]");

            assertThat(dossiers.eachAttr("value")).hasSize(3).startsWith(chez.toString());
            assertThat(dossiers.parents().eachText())
                    .anyMatch(texte -> texte.contains("identique : nom, prénom, date de naissance, commune"));
        }
    }

    private List<String> raisons(LivraisonId id) {
        return seul(id).candidats().getFirst().ressemblance().raisons();
    }

    private void habiter(UUID jeune, String codePostal, String commune) {
        jeu.sql()
                .sql("update jeunes.jeune set code_postal = :codePostal, commune = :commune where id = :id")
                .param("codePostal", codePostal)
                .param("commune", commune)
                .param("id", jeune)
                .update();
    }

    @Test
    void stillProposesAfterTheImportToThoseWhoSeeBothFiles() {
        var id = deposer();
        appliquer(id);

        var semblable = seul(id);
        assertThat(semblable.nouveau()).isNotNull();
        assertThat(semblable.candidats()).hasSize(1);

        jeu.sql()
                .sql("update jeunes.jeune set cercles = '{}' where id = :id")
                .param("id", connue)
                .update();
        assertThat(semblables(id)).isEmpty();
    }

    @Test
    void namesNoFileOutsideTheCerclesOfWhoeverImports() {
        var ailleurs = jeu.etablissement("Lycée d'ailleurs " + rang, "LPO", "Brest");
        jeu.eleve("Riou" + rang(), "Tomm", LocalDate.of(2010, 2, 3), ailleurs);

        var id = deposer();

        assertThat(semblables(id)).hasSize(1);
        assertThat(jeu.sql()
                        .sql("select count(*) from imports.ressemblance where livraison_id = :id")
                        .param("id", id.valeur())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void proposesNeitherATwinNorSomebodyWithAnotherIneOfTheSameForm() {
        jeu.sql()
                .sql("update jeunes.jeune set ine = :ine where id = :id")
                .param("ine", Ine.invente(numero(99)).valeur())
                .param("id", connue)
                .update();
        jeu.eleve("Riou" + rang(), "Gwendoline", LocalDate.of(2010, 2, 3), lycee);

        assertThat(semblables(deposer())).isEmpty();
    }

    private void repondre(LivraisonId id, @Nullable UUID dossier, boolean neuf) {
        var constat = seul(id).constat();
        var ligne = registre(() -> registre.constat(id, constat));
        registre(() -> {
            livraisons.corriger(
                    new AgentId(formatrice),
                    id,
                    ligne.id(),
                    new Correction(
                            ligne.nom(), ligne.prenom(), ligne.naissance(), "F", ligne.ine(), "", dossier, neuf));
            return id;
        });
    }

    private Semblable seul(LivraisonId id) {
        var semblables = semblables(id);
        assertThat(semblables).hasSize(1);
        return semblables.getFirst();
    }

    private List<Semblable> semblables(LivraisonId id) {
        return registre(() -> registre.semblables(id));
    }

    /** Of this name, more or less. */
    private int dossiers() {
        return jeu.sql()
                .sql(
                        "select count(*) from jeunes.jeune where jeunes.cle_nom(nom) in ('guezennec' || :rang, 'guezenec' || :rang)")
                .param("rang", rang().toLowerCase(java.util.Locale.ROOT))
                .query(Integer.class)
                .single();
    }

    /** Letters, so that each test has its own family. */
    private static String rang() {
        return "" + (char) ('A' + rang % 26) + (char) ('A' + rang / 26 % 26);
    }

    private LivraisonId deposer() {
        return deposer(ecole.zip());
    }
}
