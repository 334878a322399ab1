package fr.raccroche.jeunes.doublons;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.jeunes.doublons.Candidats.Candidat;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is known already, as a formateur of one school is told. Each test has its own families. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoublonsIT {

    private static final Coordonnees A_BRUZ = ou("35170", "Bruz");
    private static final Coordonnees A_RENNES = ou("35000", "RENNES");

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    @Autowired
    Doublons doublons;

    String lycee = "";
    UUID formatrice = new UUID(0, 0);
    UUID etranger = new UUID(0, 0);

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée Anita Conti", "LPO", "Bruz");
        formatrice = jeu.agent("Nadia", "Formatrice", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        etranger = jeu.agent("Paul", "Etranger", "FORMATEUR", null);
        jeu.membre(etranger, "ETABLISSEMENT_TOUS", jeu.etablissement("Lycée Pierre Mendès France", "LGT", "Rennes"));
    }

    @Test
    void proposesCandidatesWithTheirReasons() {
        var ine = Ine.invente(222_333_444);
        var nee = LocalDate.of(2009, 4, 7);
        creer(new EtatCivil("Quéméneur", "", "Gwenaëlle", "", "", nee, Sexe.F, ine), Coordonnees.AUCUNE);

        assertThat(raisons("QUEMENEUR", "gwenaelle", nee, null))
                .containsExactly("Identique : nom, prénom, date de naissance");
        assertThat(raisons("Autre", "Nom", nee.plusDays(90), ine))
                .containsExactly("Identique : INE", "Différent : nom, prénom");
        assertThat(raisons("Quemeneur", "Gwenaëlle", LocalDate.of(2009, 7, 4), null))
                .containsExactly("Identique : nom, prénom", "Jour et mois inversés : date de naissance");
        assertThat(raisons("Quemeneur", "Gwenaëlle", LocalDate.of(2009, 4, 17), null))
                .containsExactly("Identique : nom, prénom", "Un chiffre d’écart : date de naissance");
        assertThat(raisons("Gwenaëlle", "Quéméneur", nee, null))
                .containsExactly("Identique : date de naissance", "Nom et prénom inversés");
        assertThat(raisons("Quemener", "Gwenaël", nee, null))
                .containsExactly(
                        "Identique : date de naissance", "Une lettre d’écart : nom", "À deux lettres près : prénom");
        assertThat(candidats("Quemeneur", "Gwenaëlle", LocalDate.of(2011, 9, 22), null)
                        .aucun())
                .isTrue();
    }

    @Test
    void tellsTwoIneOfOneFormApart() {
        var nee = LocalDate.of(2009, 4, 8);
        creer(
                new EtatCivil("Kermorgant", "", "Soazig", "", "", nee, Sexe.F, Ine.invente(222_333_445)),
                Coordonnees.AUCUNE);

        assertThat(raisons("Kermorgant", "Soazig", nee, null)).isNotEmpty();
        assertThat(raisons("Kermorgant", "Soazig", nee, new Ine("0123456789M"))).isNotEmpty();
        assertThat(candidats("Kermorgant", "Soazig", nee, Ine.invente(222_333_446))
                        .aucun())
                .isTrue();
    }

    @Test
    void neverCallsATwinOrASiblingProbable() {
        var nee = LocalDate.of(2009, 4, 9);
        creer(new EtatCivil("Kerleroux", "", "Louane", "", "", nee, Sexe.F, null), Coordonnees.AUCUNE);
        creer("Kerleroux", "Ronan", nee.plusYears(2));

        var lignes = jeu.enTantQue(
                        formatrice,
                        () -> doublons.candidats(
                                new EtatCivil("Kerleroux", "", "Maïwenn", "", "", nee, Sexe.F, null),
                                Coordonnees.AUCUNE))
                .lignes();

        assertThat(lignes)
                .extracting(ligne -> ligne.ressemblance().vraisemblance())
                .isSubsetOf(Vraisemblance.POSSIBLE);
    }

    @Test
    void findsABirthDateOffByOneAndNamesSwappedAsWell() {
        creer(
                new EtatCivil("Kerjean", "Le Dantec", "Yuna", "", "", LocalDate.of(2009, 10, 9), Sexe.F, null),
                Coordonnees.AUCUNE);

        for (var nom : List.of("Kerjean", "Le Dantec")) {
            for (var voisine :
                    List.of(LocalDate.of(2010, 10, 9), LocalDate.of(2009, 9, 9), LocalDate.of(2009, 10, 10))) {
                assertThat(raisons(nom, "Yuna", voisine, null))
                        .containsExactly(
                                "Identique : nom, prénom", "À un jour, un mois ou un an près : date de naissance");
            }
        }
        for (var voisine : List.of(LocalDate.of(2009, 9, 10), LocalDate.of(2009, 10, 19))) {
            assertThat(raisons("Yuna", "Kerjean", voisine, null)).contains("Nom et prénom inversés");
        }
        assertThat(candidats("Yuna", "Kerjean", LocalDate.of(2012, 11, 8), null).aucun())
                .isTrue();
        assertThat(candidats("Kerjean", "Yuna", LocalDate.of(2013, 1, 31), null).aucun())
                .isTrue();
    }

    @Test
    void findsTheSamePersonByEarHyphenAndOrder() {
        var nee = LocalDate.of(2009, 7, 14);
        creer("Philippot-Le Bras", "Jean-Christophe", nee);

        for (var nom : List.of("Philippot Le Bras", "PHILIPPOT LEBRAS")) {
            assertThat(raisons(nom, "jeanchristophe", nee, null))
                    .containsExactly("Identique : nom, prénom, date de naissance");
        }
        assertThat(raisons("Jean-Christophe", "Philippot-Le Bras", nee, null)).contains("Nom et prénom inversés");
        assertThat(raisons("Filipot Lebras", "Jean-Christofe", nee, null))
                .containsExactly(
                        "Identique : date de naissance", "À deux lettres près : prénom", "Prononciation proche : nom");
        assertThat(raisons("Philippot", "Jean", nee, null))
                .containsExactly("Identique : date de naissance", "L’un contient l’autre : nom, prénom");
        assertThat(candidats("Morvan", "Jean-Christophe", nee, null).aucun()).isTrue();
    }

    @Test
    void proposesACompoundNameOfWhichOneHalfWasTyped() {
        creer("Vincent-Dubosc", "Jade", LocalDate.of(2009, 7, 1));

        assertThat(raisons("Jade", "Vincent", LocalDate.of(2009, 7, 1), null)).contains("Nom et prénom inversés");
        for (var nee : List.of(LocalDate.of(2010, 7, 1), LocalDate.of(2008, 7, 1))) {
            assertThat(raisons("DUBOSC", "Jade", nee, null)).contains("L’un contient l’autre : nom");
        }
        assertThat(candidats("Dubosc", "Jade", LocalDate.of(2012, 8, 2), null).aucun())
                .isTrue();
        assertThat(candidats("Dubosc", "Jeanne", LocalDate.of(2009, 7, 2), null).aucun())
                .isTrue();
        assertThat(jeu.enTantQue(
                                etranger,
                                () -> doublons.candidats(
                                        EtatCivil.de("Dubosc", "Jade", LocalDate.of(2010, 7, 1)), Coordonnees.AUCUNE))
                        .aucun())
                .isTrue();
    }

    @Test
    void proposesFiveCandidatesAtMostTheSurestFirst() {
        var nee = LocalDate.of(2009, 8, 15);
        for (var prenom : List.of("Marina", "Marin", "Marine", "Marinne", "Maryne", "Marinette", "Marinea")) {
            creer("Trévidic", prenom, nee);
        }

        var lignes = candidats("Trevidic", "Marine", nee, null).lignes();

        assertThat(lignes).hasSize(Candidats.MAXIMUM);
        assertThat(lignes.getFirst().jeune().prenom()).isEqualTo("Marine");
        assertThat(lignes.getFirst().ressemblance().vraisemblance()).isEqualTo(Vraisemblance.TRES_PROBABLE);
    }

    @Test
    void saysWhetherTheTownAgrees() {
        var nee = LocalDate.of(2009, 3, 11);
        creer(EtatCivil.de("Kerouanton", "Maëlys", nee), A_BRUZ);

        assertThat(raisonsChez("Kerouanton", "Maëlys", nee, ou("", "BRUZ")))
                .containsExactly("Identique : nom, prénom, date de naissance, commune");
        assertThat(raisonsChez("Kerouanton", "Maëlys", nee, ou("35170", "Pont-Péan")))
                .containsExactly("Identique : nom, prénom, date de naissance", "Même code postal : commune");
        assertThat(raisonsChez("Kerouanton", "Maëlys", nee, A_RENNES))
                .containsExactly("Identique : nom, prénom, date de naissance", "Différent : commune");
        assertThat(raisonsChez("Kerouanton", "Maëlys", nee, Coordonnees.AUCUNE))
                .containsExactly("Identique : nom, prénom, date de naissance");
    }

    @Test
    void putsFirstTheNamesakeOfTheSameTown() {
        var nee = LocalDate.of(2009, 3, 12);
        creer(EtatCivil.de("Kervadec", "Elia", nee), A_BRUZ);
        creer(EtatCivil.de("Kervadec", "Elia", nee), A_RENNES);

        for (var chez : List.of(A_BRUZ, A_RENNES)) {
            assertThat(candidats(EtatCivil.de("Kervadec", "Elia", nee), chez).lignes())
                    .hasSize(2)
                    .first()
                    .extracting(candidat -> communeDe(candidat))
                    .isEqualTo(chez.commune());
        }
    }

    @Test
    void believesALikenessMoreInOneTownThanInTwo() {
        var nee = LocalDate.of(2009, 3, 13);
        creer(EtatCivil.de("Kerguelen", "Tifenn", nee), A_BRUZ);
        var demande = EtatCivil.de("Kerguelen", "Tifaine", nee.plusDays(1));

        assertThat(vraisemblances(demande, A_BRUZ)).containsExactly(Vraisemblance.TRES_PROBABLE);
        assertThat(vraisemblances(demande, Coordonnees.AUCUNE)).containsExactly(Vraisemblance.PROBABLE);
        assertThat(vraisemblances(demande, A_RENNES)).containsExactly(Vraisemblance.POSSIBLE);
    }

    @Test
    void neverCallsATwinOrASiblingOfTheSameTownProbable() {
        var nee = LocalDate.of(2009, 3, 14);
        creer(new EtatCivil("Kerlidou", "", "Louane", "", "", nee, Sexe.F, null), A_BRUZ);
        creer(EtatCivil.de("Kerlidou", "Ronan", nee.plusYears(2)), A_BRUZ);

        for (var chez : List.of(A_BRUZ, ou("35170", "Bruz cedex"), ou("35170", ""))) {
            assertThat(vraisemblances(new EtatCivil("Kerlidou", "", "Maïwenn", "", "", nee, Sexe.F, null), chez))
                    .isSubsetOf(Vraisemblance.POSSIBLE);
        }
    }

    private void creer(String nom, String prenom, LocalDate naissance) {
        creer(EtatCivil.de(nom, prenom, naissance), Coordonnees.AUCUNE);
    }

    private void creer(EtatCivil etatCivil, Coordonnees coordonnees) {
        jeu.enTantQue(
                formatrice,
                () -> jeunes.creer(new NouveauJeune(
                        etatCivil,
                        coordonnees,
                        new NouveauJeune.Ecole(new Uai(lycee), new AnneeScolaire(2026), "2GT1"),
                        null,
                        "SAISIE")));
    }

    private Candidats candidats(EtatCivil demande, Coordonnees coordonnees) {
        return jeu.enTantQue(formatrice, () -> doublons.candidats(demande, coordonnees));
    }

    private Candidats candidats(String nom, String prenom, LocalDate naissance, @Nullable Ine ine) {
        return candidats(new EtatCivil(nom, "", prenom, "", "", naissance, null, ine), Coordonnees.AUCUNE);
    }

    private List<Vraisemblance> vraisemblances(EtatCivil demande, Coordonnees coordonnees) {
        return candidats(demande, coordonnees).lignes().stream()
                .map(candidat -> candidat.ressemblance().vraisemblance())
                .toList();
    }

    /** Of the only candidate. */
    private List<String> raisons(String nom, String prenom, LocalDate naissance, @Nullable Ine ine) {
        return raisons(candidats(nom, prenom, naissance, ine));
    }

    private List<String> raisonsChez(String nom, String prenom, LocalDate naissance, Coordonnees coordonnees) {
        return raisons(candidats(EtatCivil.de(nom, prenom, naissance), coordonnees));
    }

    private static List<String> raisons(Candidats candidats) {
        assertThat(candidats.lignes()).hasSize(1);
        return candidats.lignes().getFirst().ressemblance().raisons();
    }

    private String communeDe(Candidat candidat) {
        return jeu.enTantQue(
                formatrice,
                () -> jeunes.find(candidat.jeune().id()).coordonnees().commune());
    }

    private static Coordonnees ou(String codePostal, String commune) {
        return Coordonnees.saisies("", "", "", "", codePostal, commune);
    }
}
