package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.rapprochement.Lien.Champ;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody comes: which of those known may they be? Invented people, among whom MARTIN is common. */
class JugeTest {

    private static final List<String> PRENOMS =
            List.of("Lina", "Yanis", "Malo", "Inès", "Enzo", "Maëlle", "Noa", "Jade", "Titouan", "Sarah");
    private static final double SEUIL = 0.15;
    private static final double PROBABLE = 0.5;

    private final List<Personne> connus = new ArrayList<>();
    private Juge juge = new Juge(Juge.apprendre(new Fichier()));

    @BeforeEach
    void fillTheBase() {
        var hasard = new Random(11);
        var tous = new ArrayList<Personne>();
        for (int i = 0; i < 20_000; i++) {
            var nom = i % 20 == 0 ? "MARTIN" : nom(hasard) + nom(hasard);
            var naissance =
                    "20%02d-%02d-%02d".formatted(5 + hasard.nextInt(8), 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
            var prenom = i % 3 == 0 ? nom(hasard) : PRENOMS.get(hasard.nextInt(10));
            tous.add(personne("p" + i, nom, prenom, naissance));
        }
        juge = new Juge(Juge.apprendre(fichier(tous)));
    }

    private static String nom(Random hasard) {
        return "" + (char) ('A' + hasard.nextInt(26)) + "AEIOU".charAt(hasard.nextInt(5))
                + (char) ('A' + hasard.nextInt(26));
    }

    @Test
    void putsARareNameWithASlipBeforeACommonNameBornAnotherDay() {
        connus.add(personne("martin", "Martin", "Jade", "2010-03-12"));
        connus.add(personne("rare", "Guézennec", "Jade", "2010-03-12"));

        assertThat(proches("Guezenec", "Jade", "2010-03-12", "")).containsExactly("rare");
        assertThat(proches("Martin", "Jade", "2011-07-25", "")).isEmpty();
        assertThat(chance("Guezenec", "Jade", "2010-03-12", ""))
                .isGreaterThan(chance("Martin", "Jade", "2010-03-13", ""))
                .isGreaterThan(PROBABLE);
    }

    @Test
    void holdsTwinsAndSiblingsForOthers() {
        connus.add(new Personne("jumelle", "Quintric", "Louane", "2009-05-05", "F", "35047", "", ""));
        connus.add(personne("cadet", "Quintric", "Ronan", "2012-08-21"));

        var venue = new Personne("", "Quintric", "Maïwenn", "2009-05-05", "F", "35047", "", "");

        assertThat(juge.comparer(fichier(List.of(venue)), fichier(connus), 0, 5))
                .allSatisfy(lien -> assertThat(lien.chance()).isLessThan(PROBABLE));
    }

    @Test
    void believesTheSameNumberAndTellsTwoOfOneFormApart() {
        connus.add(new Personne("ine", "Calvez", "Nolwenn", "2009-05-05", "F", "", "", "123456789FJ"));

        assertThat(proches("Calvez", "Nolwenn", "2009-05-05", "")).containsExactly("ine");
        assertThat(proches("Calvez", "Nolwenn", "2009-05-05", "0123456789M")).containsExactly("ine");
        assertThat(proches("Calvez", "Nolwenn", "2009-05-05", "223456789AB")).isEmpty();
        assertThat(liens("Calves", "Nolwenn", "2009-05-05", "123456789FJ"))
                .singleElement()
                .satisfies(lien -> {
                    assertThat(lien.parIdentifiant()).isTrue();
                    assertThat(lien.chance()).isEqualTo(1);
                    assertThat(lien.raisons()).containsEntry(Champ.NOM, Accord.UNE_FAUTE);
                });
        assertThat(liens("Autre", "Nom", "2011-01-01", "123456789FJ"))
                .singleElement()
                .satisfies(lien -> assertThat(lien.chance()).isBetween(SEUIL, PROBABLE));
    }

    @Test
    void seesThroughSwappedNamesHalfANameAndADateNearby() {
        connus.add(personne("x", "Vincent-Dubosc", "Tifenn", "2009-10-09"));

        assertThat(proches("Tifenn", "Vincent Dubosc", "2009-10-09", "")).containsExactly("x");
        assertThat(proches("Tifenn", "Dubosc", "2009-10-09", "")).containsExactly("x");
        assertThat(liens("Vincent-Dubosc", "Tifenn", "2010-10-09", ""))
                .singleElement()
                .satisfies(lien -> assertThat(lien.raisons()).containsEntry(Champ.NAISSANCE, Accord.VOISINE));
        assertThat(proches("Vincent-Dubosc", "Tifenn", "2009-09-09", "")).containsExactly("x");
    }

    @Test
    void comparesTheNameInUse() {
        var fichier = new Fichier();
        fichier.saisir()
                .dire(Rubrique.NOM, "Quéméneur")
                .dire(Rubrique.NOM_USAGE, "Le Bras")
                .dire(Rubrique.PRENOM, "Soazig")
                .dire(Rubrique.DATE_NAISSANCE, "2008-06-07")
                .finir();

        assertThat(juge.comparer(fichier(List.of(personne("", "Lebras", "Soazig", "2008-06-07"))), fichier, SEUIL, 5))
                .singleElement()
                .satisfies(lien -> assertThat(lien.raisons()).containsEntry(Champ.NOM, Accord.EGAL));
    }

    @Test
    void proposesTheLikeliestFirstAndNoMoreThanAsked() {
        for (var prenom : List.of("Marina", "Marine", "Marinne", "Marin")) {
            connus.add(personne(prenom, "Trévidic", prenom, "2009-08-15"));
        }
        var liens = juge.comparer(
                fichier(List.of(personne("", "Trevidic", "Marine", "2009-08-15"))), fichier(connus), SEUIL, 3);

        assertThat(liens).hasSize(3);
        assertThat(connus.get(liens.get(0).ligneB()).id()).isEqualTo("Marine");
        assertThat(liens).extracting(Lien::chance).isSortedAccordingTo((un, autre) -> Double.compare(autre, un));
    }

    @Test
    void findsAmongManyWhatItFindsAmongAFew() {
        connus.add(personne("rare", "Guézennec", "Jade", "2010-03-12"));
        connus.add(personne("autre", "Kervadec", "Tifenn", "2008-11-30"));
        var venus = fichier(List.of(
                personne("", "Guezenec", "Jade", "2010-03-12"),
                personne("", "Tifenn", "Kervadec", "2008-11-30"),
                personne("", "Personne", "Autre", "2008-11-30")));

        assertThat(juge.chercher(venus, fichier(connus), SEUIL, 5))
                .hasSize(2)
                .isEqualTo(juge.comparer(venus, fichier(connus), SEUIL, 5));
    }

    @Test
    void answersBeforeItHasLearnedAndAsBeforeOnceReadBack() throws IOException {
        connus.add(personne("x", "Guézennec", "Jade", "2010-03-12"));
        var appris = Juge.apprendre(fichier(connus));

        juge = new Juge(Juge.apprendre(new Fichier()));
        assertThat(proches("Guezenec", "Jade", "2010-03-12", "")).containsExactly("x");
        assertThat(proches("Guezenec", "Paul", "2011-04-13", "")).isEmpty();

        juge = new Juge(appris);
        double avant = chance("Guezenec", "Jade", "2010-03-12", "");
        juge = new Juge(Acquis.lire(new ByteArrayInputStream(appris.octets())));
        assertThat(chance("Guezenec", "Jade", "2010-03-12", "")).isEqualTo(avant);
    }

    private List<Lien> liens(String nom, String prenom, String naissance, String ine) {
        var venu = new Personne("", nom, prenom, naissance, "", "", "", ine);
        return juge.comparer(fichier(List.of(venu)), fichier(connus), SEUIL, 5);
    }

    private List<String> proches(String nom, String prenom, String naissance, String ine) {
        return liens(nom, prenom, naissance, ine).stream()
                .map(lien -> connus.get(lien.ligneB()).id())
                .toList();
    }

    private double chance(String nom, String prenom, String naissance, String ine) {
        var liens = liens(nom, prenom, naissance, ine);
        return liens.isEmpty() ? 0 : liens.get(0).chance();
    }

    private static Personne personne(String id, String nom, String prenom, String naissance) {
        return new Personne(id, nom, prenom, naissance, "", "", "", "");
    }

    private static Fichier fichier(List<Personne> personnes) {
        var fichier = new Fichier(personnes.size());
        personnes.forEach(fichier::ajouter);
        return fichier;
    }
}
