package fr.raccroche.reperage.listes;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Files as they really come: fresher ones, twice the same, and all that may be wrong with them. */
@EssaiComplet
class ListesDeCampagneIT {

    private static final String ENTETE = "INE;Nom;Prénom;Date de naissance;Sexe;Commune;Téléphone\n";
    private static final LocalDate JOUR = LocalDate.of(2026, 11, 1);

    @Autowired
    Jeu jeu;

    @Autowired
    ListesDeCampagne listes;

    @Autowired
    MessageSource messages;

    @Autowired
    ElevesConnus connus;

    String lycee = "";
    UUID rose = new UUID(0, 0);
    CampagneId campagne = new CampagneId(rose);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        rose = jeu.agent("Rose", "Pilote" + lycee, "CHARGE_DE_MISSION", null);
        campagne = new CampagneId(
                jeu.campagne("Automne", jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee), rose));
    }

    private record Envoye(String nom, byte[] octets) implements Fichier {

        static Envoye csv(String texte) {
            return new Envoye("apprentis.csv", texte.getBytes(UTF_8));
        }

        @Override
        public InputStream ouvrir() {
            return new ByteArrayInputStream(octets);
        }
    }

    @Test
    @Exigence("B32")
    void keepsWhatEachFileSaidAndOfWhatDay() {
        var rapport = charger(Envoye.csv(ENTETE + "123456789FJ;LE GALL;Anne;12/05/2009;F;35288;06 12 34 56 78\n"));

        assertThat(rapport.nouvelles()).isEqualTo(1);
        var personne =
                jeu.sql().sql("""
                select p.nom, p.prenom, p.naissance, p.sexe, p.ine, p.telephone, d.fichier, d.arretee_le, length(d.empreinte) as empreinte, l.couverture
                from reperage.personne p join reperage.liste l on l.id = p.liste_id join reperage.depot d on d.liste_id = l.id where l.campagne_id = :campagne
                """).param("campagne", campagne.valeur()).query().singleRow();
        assertThat(personne)
                .containsEntry("nom", "LE GALL")
                .containsEntry("naissance", java.sql.Date.valueOf("2009-05-12"))
                .containsEntry("sexe", "F")
                .containsEntry("ine", "123456789FJ")
                .containsEntry("telephone", "+33612345678")
                .containsEntry("fichier", "apprentis.csv")
                .containsEntry("arretee_le", java.sql.Date.valueOf("2026-11-01"))
                .containsEntry("empreinte", 64)
                .containsEntry("couverture", "Émeraude");
    }

    @Test
    void findsNothingNewInTheSameFile() {
        var fichier = Envoye.csv(ENTETE + ligne("LE GALL", "Anne", "12/05/2009"));
        charger(fichier);

        assertRefused(fichier, "le même que le dernier chargé");
        assertThat(personnes()).isEqualTo(1);
        assertThat(depots()).isEqualTo(1);
    }

    @Test
    void comparesAFresherFileRowByRow() {
        charger(Envoye.csv(ENTETE
                + ligne("LE GALL", "Anne", "12/05/2009")
                + ligne("HERVÉ", "Yann", "01/02/2008")
                + ligne("MARTIN", "Léa", "03/03/2009")));
        jeu.sql().sql("""
                insert into reperage.lien (liste_a, rang_a, liste_b, rang_b, chance, par_ine, accords, cercle_id)
                select liste_id, rang + 100, liste_id, rang, 1, true, 0, cercle_id from reperage.personne
                """).update();

        var rapport = charger(Envoye.csv(ENTETE
                + ligne("MARTIN", "Léa", "03/03/2009")
                + ligne("LE GALL", "Anne", "12/05/2009")
                + ligne("HERVÉ", "Yannick", "01/02/2008")));

        assertThat(rapport.inchangees()).isEqualTo(2);
        assertThat(rapport.parties()).isEqualTo(1);
        assertThat(rapport.nouvelles()).isEqualTo(1);
        assertThat(rangs()).containsExactly("1 Anne", "3 Léa", "4 Yannick");
        assertThat(jeu.sql()
                        .sql(
                                "select rang_b from reperage.lien where liste_b in (select id from reperage.liste where campagne_id = :campagne) order by 1")
                        .param("campagne", campagne.valeur())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 3);
        assertThat(jeu.sql()
                        .sql("select count(*) from reperage.delie where rang = 102")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void keepsARowThatStandsTwiceAsTwoRows() {
        var deux = ligne("MARTIN", "Léa", "03/03/2009").repeat(2);
        charger(Envoye.csv(ENTETE + deux));

        var rapport = charger(Envoye.csv(ENTETE + deux + ligne("MARTIN", "Léa", "03/03/2009")));

        assertThat(rapport.inchangees()).isEqualTo(2);
        assertThat(rapport.nouvelles()).isEqualTo(1);
    }

    @Test
    void readsOldWindowsFilesAndUtf16() {
        charger(new Envoye(
                "w.csv", (ENTETE + ligne("GUÉGUEN", "Zoé", "03/03/2009")).getBytes(Charset.forName("windows-1252"))));
        charger(new Envoye("u.csv", ("\uFEFF" + ENTETE + ligne("LANÇON", "Zoé", "04/03/2009")).getBytes(UTF_16LE)));

        assertThat(jeu.sql()
                        .sql(
                                "select nom from reperage.personne p join reperage.liste l on l.id = p.liste_id where campagne_id = :campagne")
                        .param("campagne", campagne.valeur())
                        .query(String.class)
                        .list())
                .containsExactly("LANÇON");
    }

    @Test
    void countsWhatIsDoubtfulAndKeepsThePeople() {
        var rapport = charger(Envoye.csv(ENTETE
                + "123456789FJ;MARTIN;Léa;03/03/2009;F;;\n"
                + "123456789FJ;DURAND;Hugo;04/04/2008;M;;\n"
                + "900000001EG;PETIT;Zoé;05/05/2008;F;;\n"
                + "900000001EG;PETIT;Zoé;05/05/2008;F;;06 11 11 11 11\n"
                + ";;Inès;01/01/1900;F;;\n"
                + ";BLANC;Tom;31/02/2009;M;;\n"
                + ";NOIR;Tim;;M;;\n"
                + "12;ROUX;Max;01/01/2009;M;;\n"
                + ";;;01/01/2009;;Dinard;\n"));

        assertThat(rapport).isEqualTo(new RapportDeChargement(9, 8, 0, 0, 1, 1, 1, 1, 1, 1, 2, 1));
        assertThat(rapport.remarques())
                .contains(
                        "1 date de naissance au 01/01/1900, tenue pour inconnue",
                        "2 INE portés par plusieurs lignes : ils ne prouveront rien",
                        "1 INE porté par deux personnes différentes, à signaler à qui vous envoie la liste");
    }

    @Test
    void refusesAColumnOfSocialSecurityNumbersAndSaysWhich() {
        var nirs = IntStream.range(0, 4)
                .mapToObj(i -> "MARTIN;Léa;03/03/2009;" + nir(2_090_335_288_001L + i) + "\n")
                .reduce("Nom;Prénom;Date de naissance;Matricule\n", String::concat);

        assertRefused(Envoye.csv(nirs), "La colonne « Matricule » porte des numéros de sécurité sociale");
        assertThat(personnes()).isZero();
    }

    @Test
    void refusesSocialSecurityNumbersThatComeLateAndKeepsNothingOfTheFile() {
        var texte = new StringBuilder("Nom;Prénom;Date de naissance;Remarque\n");
        for (int i = 0; i < 5_000; i++) {
            texte.append("MARTIN;Léa;03/03/2009;")
                    .append(i < 1_000 ? "" : nir(2_090_335_288_001L + i))
                    .append('\n');
        }

        assertRefused(Envoye.csv(texte.toString()), "La colonne « Remarque » porte des numéros de sécurité sociale");
        assertThat(personnes()).isZero();
        assertThat(depots()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2090335288001", "2 09 03 35 288 001", "NIR : 2090335288001, à rappeler"})
    void refusesSocialSecurityNumbersWithoutTheirKeyWhateverTheTitle(String valeur) {
        assertRefused(
                Envoye.csv("Nom;Prénom;Date de naissance;Matricule\nMARTIN;Léa;03/03/2009;" + valeur
                        + "\nRIOU;Tom;04/03/2009;" + valeur + "\nHAMON;Lina;05/03/2009;12\n"),
                "La colonne « Matricule » porte des numéros de sécurité sociale");
        assertThat(personnes()).isZero();
        assertThat(depots()).isZero();
    }

    @Test
    void dropsTheOneLostAmongOtherValues() {
        var entete = "Nom;Prénom;Date de naissance;Commune\n";
        var lignes = "MARTIN;Léa;03/03/2009;2090335288001\nRIOU;Tom;04/03/2009;Dinard\nHAMON;Lina;05/03/2009;Rennes\n";

        charger(Envoye.csv(entete + lignes));

        assertThat(jeu.sql()
                        .sql("""
                        select p.commune from reperage.personne p join reperage.liste l on l.id = p.liste_id where l.campagne_id = :campagne order by p.rang
                        """)
                        .param("campagne", campagne.valeur())
                        .query(String.class)
                        .list())
                .containsExactly("", "Dinard", "Rennes");
    }

    @Test
    void refusesATruncatedWorkbookAPictureAndAFileWithoutNames() throws IOException {
        var classeur = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(classeur)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".repeat(500).getBytes(UTF_8));
        }
        var coupe = Arrays.copyOf(classeur.toByteArray(), classeur.size() / 2);

        assertRefused(new Envoye("cfa.xlsx", coupe), "cfa.xlsx");
        assertRefused(new Envoye("photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}), "photo.csv");
        assertRefused(Envoye.csv("Commune;Sexe\nDinard;F\n"), "une colonne pour le nom");
        assertThat(personnes()).isZero();
    }

    @Test
    void readsALongFileAsAStream() {
        var lignes = IntStream.range(0, 10_000).mapToObj(i -> (InputStream) new ByteArrayInputStream(
                (ligne("NOM" + i, "Léa", "03/03/2009").strip() + ";" + "x".repeat(1_000) + "\n").getBytes(UTF_8)));
        var fichier = new Fichier() {
            @Override
            public String nom() {
                return "long.csv";
            }

            @Override
            public InputStream ouvrir() {
                return new SequenceInputStream(Collections.enumeration(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(
                                        new ByteArrayInputStream((ENTETE.strip() + ";Remarque\n").getBytes(UTF_8))),
                                lignes)
                        .toList()));
            }
        };

        assertThat(charger(fichier).nouvelles()).isEqualTo(10_000);
    }

    @Test
    void showsNothingOfAListToWhoeverIsNotInTheTeam() {
        charger(Envoye.csv(ENTETE + ligne("LE GALL", "Anne", "12/05/2009")));
        var autre = jeu.agent("Zoé", "Loin", "CHARGE_DE_MISSION", null);

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(
                        autre,
                        () -> listes.charger(campagne, Envoye.csv(ENTETE), new Nature("CFA", "Émeraude", JOUR))));
    }

    @Test
    @Exigence("B32")
    void takesThePupilsThatTheBaseKnowsInTheTerritoryAndNoOther() {
        jeu.eleve("Autre", "Part", LocalDate.of(2009, 2, 2), jeu.etablissement("Lycée du Large", "LPO", "Brest"));
        eleve("Aubert", "Léa", 2025, null);
        eleve("Briand", "Tom", 2025, LocalDate.of(2025, 10, 1));
        eleve("Corre", "Zoé", 2026, null);
        eleve("Derrien", "Max", 2026, LocalDate.of(2026, 10, 1));

        var rapport = relever(ElevesConnus.Quand.AN_PASSE);

        assertThat(rapport.nouvelles()).isEqualTo(2);
        assertThat(noms("ELEVES_AN_PASSE")).containsExactly("Aubert", "Briand");
        assertThat(relever(ElevesConnus.Quand.CETTE_ANNEE).lues()).isEqualTo(1);
        assertThat(noms("ELEVES_CETTE_ANNEE")).containsExactly("Corre");
        assertThat(jeu.sql()
                        .sql("""
                select d.etablissements || ' ' || d.arretee_le || ' ' || length(d.empreinte) || ' ' || l.couverture from reperage.depot d
                join reperage.liste l on l.id = d.liste_id where l.campagne_id = :campagne and l.type = 'ELEVES_AN_PASSE'
                """)
                        .param("campagne", campagne.valeur())
                        .query(String.class)
                        .single())
                .startsWith("1 2026-12-15 64 Connus de Raccroche, ");
    }

    @Test
    void keepsTheRanksOfThosePupilsWhoHaveNotChanged() {
        eleve("Aubert", "Léa", 2025, null);
        var tom = eleve("Briand", "Tom", 2025, null);
        relever(ElevesConnus.Quand.AN_PASSE);
        var avant = rangs();

        assertThat(relever(ElevesConnus.Quand.AN_PASSE))
                .extracting(
                        RapportDeChargement::nouvelles, RapportDeChargement::parties, RapportDeChargement::inchangees)
                .containsExactly(0, 0, 2);
        assertThat(rangs()).isEqualTo(avant);
        jeu.sql()
                .sql("update jeunes.jeune set prenom = 'Thomas' where id = :id")
                .param("id", tom)
                .update();

        assertThat(relever(ElevesConnus.Quand.AN_PASSE))
                .extracting(
                        RapportDeChargement::nouvelles, RapportDeChargement::parties, RapportDeChargement::inchangees)
                .containsExactly(1, 1, 1);
        assertThat(rangs())
                .contains(avant.getFirst())
                .anyMatch(rang -> String.valueOf(rang).equals("3 Thomas"));
    }

    @Test
    void saysThatTheBaseKnowsNobodyRatherThanEmptyTheList() {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> relever(ElevesConnus.Quand.AN_PASSE))
                .satisfies(refus -> assertThat(refus.cle()).isEqualTo("reperage.connus.aucun"));
        assertThat(depots()).isZero();
    }

    private RapportDeChargement relever(ElevesConnus.Quand quand) {
        return jeu.enTantQue(rose, () -> connus.relever(campagne, quand));
    }

    private UUID eleve(String nom, String prenom, int annee, @org.jspecify.annotations.Nullable LocalDate sortie) {
        var id = jeu.eleve(nom, prenom, LocalDate.of(2009, 2, 2), lycee);
        jeu.sql()
                .sql("update jeunes.scolarite set annee = :annee, sortie = :sortie where jeune_id = :id")
                .param("annee", annee)
                .param("sortie", sortie)
                .param("id", id)
                .update();
        return id;
    }

    private List<@org.jspecify.annotations.Nullable String> noms(String type) {
        return jeu.sql()
                .sql("""
                select nom from reperage.personne p join reperage.liste l on l.id = p.liste_id where campagne_id = :campagne and type = :type order by 1
                """)
                .param("campagne", campagne.valeur())
                .param("type", type)
                .query(String.class)
                .list();
    }

    private RapportDeChargement charger(Fichier fichier) {
        return jeu.enTantQue(rose, () -> listes.charger(campagne, fichier, new Nature("CFA", "Émeraude", JOUR)));
    }

    private void assertRefused(Fichier fichier, String phrase) {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> charger(fichier))
                .satisfies(refus -> assertThat(messages.getMessage(refus.cle(), refus.arguments(), Locale.FRANCE)
                                .replace('\u202f', ' '))
                        .contains(phrase));
    }

    private int personnes() {
        return compter(
                "select count(*) from reperage.personne p join reperage.liste l on l.id = p.liste_id where campagne_id = :campagne");
    }

    private int depots() {
        return compter(
                "select count(*) from reperage.depot d join reperage.liste l on l.id = d.liste_id where campagne_id = :campagne");
    }

    private int compter(String sql) {
        return jeu.sql()
                .sql(sql)
                .param("campagne", campagne.valeur())
                .query(Integer.class)
                .single();
    }

    private java.util.List<@org.jspecify.annotations.Nullable String> rangs() {
        return jeu.sql()
                .sql("""
                select rang || ' ' || prenom from reperage.personne p join reperage.liste l on l.id = p.liste_id where campagne_id = :campagne order by rang
                """)
                .param("campagne", campagne.valeur())
                .query(String.class)
                .list();
    }

    private static String ligne(String nom, String prenom, String naissance) {
        return ";%s;%s;%s;F;35288;\n".formatted(nom, prenom, naissance);
    }

    private static String nir(long treize) {
        return "%d%02d".formatted(treize, 97 - treize % 97);
    }
}
