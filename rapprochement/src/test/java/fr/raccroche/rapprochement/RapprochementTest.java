package fr.raccroche.rapprochement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invented people among two thousand others, so that names have frequencies. */
class RapprochementTest {

    private static final List<String> NOMS = List.of(
            "BERGER", "LE GOFF", "MOREL", "DUBREUIL", "CARADEC", "OLLIVIER", "PRIGENT", "TANGUY", "ROUAULT", "HAMON");
    private static final List<String> PRENOMS =
            List.of("Lina", "Yanis", "Malo", "Inès", "Enzo", "Maëlle", "Noa", "Jade", "Titouan", "Sarah");

    private final List<Personne> a = new ArrayList<>();
    private final List<Personne> b = new ArrayList<>();

    @BeforeEach
    void fillBothFiles() {
        var hasard = new Random(7);
        for (int i = 0; i < 2000; i++) {
            var nom = NOMS.get(hasard.nextInt(10)) + " "
                    + NOMS.get(hasard.nextInt(10)).substring(0, 3) + (char) ('A' + i % 26);
            var naissance = "20%02d-%02d-%02d"
                    .formatted(5 + hasard.nextInt(10), 1 + hasard.nextInt(12), 1 + hasard.nextInt(28));
            var personne = new Personne(
                    "p" + i,
                    nom,
                    PRENOMS.get(hasard.nextInt(10)),
                    naissance,
                    "",
                    "35" + (100 + hasard.nextInt(300)),
                    "",
                    "");
            if (i % 10 != 0) {
                a.add(personne);
            }
            if (i % 7 != 0) {
                b.add(personne);
            }
        }
    }

    @Test
    void findsWhoIsInBothAndNobodyElse() {
        var liens = liens(0.95);
        assertThat(liens).allSatisfy((de, vers) -> assertThat(vers).isEqualTo(de));
        assertThat(liens).hasSizeGreaterThan(1520);
    }

    @Test
    void seesThroughASlipAnAccentASwapAndAMove() {
        a.add(new Personne("faute", "Guézennec", "Anaëlle", "2009-03-12", "2", "35288", "", ""));
        b.add(new Personne("faute", "GUEZENEC", "ANAELLE", "2009-03-12", "F", "35288", "", ""));
        a.add(new Personne("inverse", "Kervadec", "Tifenn", "2008-11-30", "F", "35001", "", ""));
        b.add(new Personne("inverse", "Tifenn", "KERVADEC", "30/11/2008", "2", "35001", "", ""));
        a.add(new Personne("jour-mois", "Le Pennuisic", "Ewen", "2010-04-09", "M", "35002", "", ""));
        b.add(new Personne("jour-mois", "LE PENNUISIC", "Ewen", "2010-09-04", "1", "35002", "", ""));
        a.add(new Personne("demenage", "Trévidic", "Gwenaël", "2011-01-17", "M", "35003", "", ""));
        b.add(new Personne("demenage", "TREVIDIC", "Gwenael", "2011-01-17", "1", "29019", "", ""));

        assertThat(liens(0.9))
                .containsEntry("faute", "faute")
                .containsEntry("inverse", "inverse")
                .containsEntry("jour-mois", "jour-mois")
                .containsEntry("demenage", "demenage");
    }

    @Test
    void doesNotTakeATwinForTheOther() {
        a.add(new Personne("partie", "Quintric", "Louane", "2009-05-05", "F", "35047", "", ""));
        a.add(new Personne("restee", "Quintric", "Maïwenn", "2009-05-05", "F", "35047", "", ""));
        b.add(new Personne("restee", "QUINTRIC", "MAIWENN", "2009-05-05", "F", "35047", "", ""));
        b.add(new Personne("cadet", "QUINTRIC", "Ronan", "2012-08-21", "M", "35047", "", ""));

        assertThat(liens(0.5)).containsEntry("restee", "restee").doesNotContainKey("partie");
    }

    /** « Lina » and « Léna » are one letter apart, and two sisters rather than a slip: many bear either. */
    @Test
    void believesASlipLessBetweenTwoCommonFirstNames() {
        for (int i = 0; i < 60; i++) {
            var autre = new Personne("lena" + i, "Kerlen" + (char) ('A' + i % 26), "Léna", "", "F", "35300", "", "");
            a.add(autre);
            b.add(autre);
        }
        a.add(new Personne("sœur", "Quintric", "Lina", "2008-05-15", "F", "35047", "", ""));
        b.add(new Personne("sœur", "QUINTRIC", "LENA", "2008-05-15", "F", "35047", "", ""));
        a.add(new Personne("faute", "Quintric", "Tifenn", "2009-01-13", "F", "35047", "", ""));
        b.add(new Personne("faute", "QUINTRIC", "TIFEN", "2009-01-13", "F", "35047", "", ""));

        var rapprochement = rapprocher();
        var soeur = lien(rapprochement, "sœur");
        var faute = lien(rapprochement, "faute");
        assertThat(soeur.raisons()).containsEntry(Lien.Champ.PRENOM, Accord.COURANTS);
        assertThat(faute.raisons()).containsEntry(Lien.Champ.PRENOM, Accord.UNE_FAUTE);
        assertThat(1 - soeur.chance()).isGreaterThan(2 * (1 - faute.chance()));
    }

    @Test
    void believesANationalNumberUnlessAllElseDeniesIt() {
        a.add(new Personne("ine", "Calvez", "Nolwenn", "2009-05-05", "F", "35047", "", "0123456789A"));
        b.add(new Personne("ine", "Perrot", "Nolwenn", "2009-05-05", "F", "29019", "", "0123456789a"));
        a.add(new Personne("autre", "Masson", "Axel", "2008-02-02", "M", "35047", "", "0123456789B"));
        b.add(new Personne("usurpe", "Nédélec", "Bleuenn", "2011-10-10", "F", "35048", "", "0123456789B"));
        a.add(new Personne("double-1", "Floch", "Ilan", "2008-02-03", "M", "35047", "", "0123456789C"));
        a.add(new Personne("double-2", "Bihan", "Oscar", "2009-02-03", "M", "35049", "", "0123456789C"));
        b.add(new Personne("double-1", "Floch", "Ilan", "2008-02-03", "M", "35047", "", "0123456789C"));

        var rapprochement = rapprocher();

        assertThat(liens(rapprochement, 0.5))
                .containsEntry("ine", "ine")
                .doesNotContainKey("autre")
                .containsEntry("double-1", "double-1");
        assertThat(rapprochement.identifiantsContestes()).isEqualTo(2);
    }

    @Test
    void saysHowTheFieldsAgree() {
        a.add(new Personne("x", "Guézennec", "Anaëlle", "2009-03-12", "2", "35288", "", ""));
        b.add(new Personne("x", "GUEZENEC", "ANAELLE", "2009-03-12", "F", "", "", ""));

        assertThat(lien(rapprocher(), "x").raisons())
                .containsEntry(Lien.Champ.NOM, Accord.UNE_FAUTE)
                .containsEntry(Lien.Champ.PRENOM, Accord.EGAL)
                .containsEntry(Lien.Champ.NAISSANCE, Accord.EGAL)
                .containsEntry(Lien.Champ.COMMUNE, Accord.ABSENT)
                .containsEntry(Lien.Champ.SEXE, Accord.EGAL);
    }

    /** Born within ten years, one pair of strangers in two hundred is a digit apart. */
    @Test
    void countsHowOftenStrangersAreBornADigitApart() {
        var poids = rapprocher().poids().stream()
                .filter(un -> un.champ() == Lien.Champ.NAISSANCE && un.accord() == Accord.UN_CHIFFRE)
                .findFirst()
                .orElseThrow();

        assertThat(poids.etrangers()).isBetween(0.004, 0.008);
    }

    @Test
    void findsTheSameWhateverTheOrderOfTheRows() {
        for (int i = 0; i < 40; i++) {
            a.add(new Personne("jumeau-a" + i, "Abgrall", "Enzo", "2009-05-05", "", "35047", "", ""));
            b.add(new Personne("jumeau-b" + i, "Abgrall", "Enzo", "2009-05-05", "", "35047", "", ""));
        }
        var avant = liens(0);
        Collections.shuffle(a, new Random(1));
        Collections.shuffle(b, new Random(2));

        assertThat(liens(0)).isEqualTo(avant);
    }

    @Test
    void knowsAPupilByTheFormerNumberToo() {
        var premiere = fichier(a);
        var seconde = fichier(b);
        premiere.saisir()
                .dire(Rubrique.ID, "deux-numeros")
                .dire(Rubrique.NOM, "Jaouen")
                .dire(Rubrique.PRENOM, "Maël")
                .dire(Rubrique.DATE_NAISSANCE, "2008-06-07")
                .dire(Rubrique.INE, "123456789FJ")
                .dire(Rubrique.INE_ANCIEN, "0123456789M")
                .finir();
        seconde.saisir()
                .dire(Rubrique.ID, "deux-numeros")
                .dire(Rubrique.NOM, "Le Jaouen")
                .dire(Rubrique.PRENOM, "Mael")
                .dire(Rubrique.DATE_NAISSANCE, "2008-06-07")
                .dire(Rubrique.INE, "0123456789M")
                .finir();

        assertThat(Rapprochement.entre(premiere, seconde).liens())
                .filteredOn(Lien::parIdentifiant)
                .singleElement()
                .satisfies(lien -> assertThat(premiere.id(lien.ligneA())).isEqualTo("deux-numeros"));
    }

    @Test
    void comparesTheNameInUseWithTheNameOfBirth() {
        var premiere = fichier(a);
        var seconde = fichier(b);
        saisir(premiere, "Quéméneur", "Le Bras", "0350001A");
        saisir(seconde, "Lebras", "", "0350001A");

        var lien = Rapprochement.entre(premiere, seconde).liens().stream()
                .filter(trouve -> premiere.id(trouve.ligneA()).equals("usage"))
                .findFirst()
                .orElseThrow();

        assertThat(seconde.id(lien.ligneB())).isEqualTo("usage");
        assertThat(lien.chance()).isGreaterThan(0.95);
        assertThat(lien.raisons())
                .containsEntry(Lien.Champ.NOM, Accord.EGAL)
                .containsEntry(Lien.Champ.ETABLISSEMENT, Accord.EGAL);
    }

    private static void saisir(Fichier fichier, String nom, String usage, String etablissement) {
        fichier.saisir()
                .dire(Rubrique.ID, "usage")
                .dire(Rubrique.NOM, nom)
                .dire(Rubrique.NOM_USAGE, usage)
                .dire(Rubrique.PRENOM, "Soazig")
                .dire(Rubrique.DATE_NAISSANCE, "2008-06-07")
                .dire(Rubrique.COMMUNE, "29019")
                .dire(Rubrique.ETABLISSEMENT, etablissement)
                .finir();
    }

    @Test
    void judgesAPartByWhatTheWholeTaught() throws IOException {
        var tout = rapprocher();
        var parts = Acquis.lire(new ByteArrayInputStream(tout.acquis().octets()));
        var attendu = tout.liens().stream()
                .filter(lien -> lien.chance() > 0.99)
                .findFirst()
                .orElseThrow();
        var une = a.get(attendu.ligneA());
        var autre = b.get(attendu.ligneB());

        var lien = Rapprochement.entre(fichier(List.of(une)), fichier(List.of(autre)), parts)
                .liens()
                .get(0);

        assertThat(lien.accords()).isEqualTo(attendu.accords());
        assertThat(lien.chance()).isGreaterThan(0.95);
    }

    @Test
    void givesTheSameLinksWhenTheFilesAreGivenAway() {
        var premiere = fichier(a);
        var seconde = fichier(b);

        assertThat(Rapprochement.enCedant(premiere, seconde).liens())
                .containsExactlyElementsOf(rapprocher().liens());
        assertThat(premiere.id(0)).isEqualTo(a.get(0).id());
    }

    private Map<String, String> liens(double seuil) {
        return liens(rapprocher(), seuil);
    }

    private Map<String, String> liens(Rapprochement rapprochement, double seuil) {
        var liens = new HashMap<String, String>();
        for (var lien : rapprochement.liens()) {
            if (lien.chance() >= seuil) {
                liens.put(a.get(lien.ligneA()).id(), b.get(lien.ligneB()).id());
            }
        }
        return liens;
    }

    private Lien lien(Rapprochement rapprochement, String id) {
        return rapprochement.liens().stream()
                .filter(trouve -> a.get(trouve.ligneA()).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Rapprochement rapprocher() {
        return Rapprochement.entre(fichier(a), fichier(b));
    }

    private static Fichier fichier(List<Personne> personnes) {
        var fichier = new Fichier();
        personnes.forEach(fichier::ajouter);
        return fichier;
    }
}
