package fr.raccroche.reperage.calcul;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.listes.ListesDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.RegleMetierException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From lists to lines, on a small invented academy: who is found, who is asked about, who remains to be looked for. */
@EssaiComplet
class RapprochementsDeCampagneIT {

    private static final String ENTETE = "INE;Nom;Prénom;Date de naissance;Sexe;Commune;UAI;Diplôme;Classe\n";
    private static final List<String> SYLLABES = List.of(
            "BRI", "MOR", "GAL", "PEN", "TRE", "LAN", "COS", "DUV", "FAU", "NIC", "ROU", "SAL", "VIL", "CHA", "BEL",
            "TOU");
    private static final List<String> FINS =
            List.of("ET", "VAN", "LIN", "DEC", "OUX", "MONT", "RAND", "IER", "EAU", "ARD", "EC", "OT");
    private static final List<String> PRENOMS = List.of(
            "Anne",
            "Yann",
            "Léa",
            "Hugo",
            "Zoé",
            "Tom",
            "Inès",
            "Malo",
            "Jade",
            "Ewen",
            "Lola",
            "Noé",
            "Camille",
            "Arthur",
            "Louise",
            "Gabin",
            "Romane",
            "Titouan",
            "Chloé",
            "Mathis",
            "Clara",
            "Axel",
            "Sarah",
            "Enzo",
            "Manon",
            "Théo",
            "Alice",
            "Victor",
            "Juliette",
            "Simon");

    @Autowired
    Jeu jeu;

    @Autowired
    ListesDeCampagne listes;

    @Autowired
    RapprochementsDeCampagne rapprochements;

    String lycee = "";
    int departement;
    UUID rose = new UUID(0, 0);
    CampagneId campagne = new CampagneId(rose);

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        rose = jeu.agent("Rose", "Pilote" + lycee, "CHARGE_DE_MISSION", null);
        departement = jeu.territoire("DEPARTEMENT", "Émeraude " + lycee, lycee);
        campagne = new CampagneId(jeu.campagne("Automne", departement, rose));
    }

    @Test
    @Exigence({"B32", "B34", "C8"})
    void opensALineForWhoeverIsFoundNowhereAndPresumedSoByTheRules() {
        charger(
                "ELEVES_AN_PASSE",
                population(0, 300)
                        + personne("", "KERDUDO", "Maïwenn", "12/05/2009", "F", "")
                        + personne("", "KERJEAN", "Alan", "12/05/2009", "M", "CAP")
                        + personne("", "KERMEUR", "Nolwenn", "12/05/2005", "F", "CAP")
                        + personne("", "KERSALE", "Gildas", "12/05/2012", "M", "")
                        + personne("", "KERVELLA", "Soizic", "", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 300));

        var bilan = rapprocher();

        assertThat(bilan.parIne()).isEqualTo(150);
        assertThat(bilan.parIne() + bilan.parNoms()).isEqualTo(300);
        assertThat(bilan.ouvertes()).isEqualTo(2);
        assertThat(bilan.sansNaissance()).isEqualTo(1);
        assertThat(lignes())
                .containsExactlyInAnyOrder(
                        "KERDUDO A_QUALIFIER true A_VERIFIER null",
                        "KERJEAN OBLIGATION_DE_FORMATION true A_VERIFIER null");
        var ligne = jeu.sql()
                .sql("select * from reperage.ligne where nom = 'KERDUDO'")
                .query()
                .listOfRows()
                .getLast();
        assertThat(ligne).containsEntry("uai", lycee).containsEntry("echeance", java.sql.Date.valueOf("2026-12-30"));
        assertThat(cercles("KERDUDO"))
                .containsExactlyInAnyOrder(
                        "CAMPAGNE", "ETABLISSEMENT_SUIVIS", "ETABLISSEMENT_TOUS", "TERRITOIRE_SUIVIS");
    }

    @Test
    @Exigence("T57")
    void clearsALineWhenAFresherListAnswersAndOpensItAgainWhenItNoLongerDoes() {
        charger(
                "ELEVES_AN_PASSE",
                population(0, 200) + personne("123456789FJ", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 200));
        rapprocher();
        assertThat(lignes()).containsExactly("KERDUDO A_QUALIFIER true A_VERIFIER null");

        charger("CFA", population(500, 50) + personne("123456789FJ", "KERDUDO", "Maiwenn", "12/05/2009", "F", ""));
        var bilan = rapprocher();

        assertThat(bilan.levees()).isEqualTo(1);
        assertThat(lignes()).containsExactly("KERDUDO A_QUALIFIER true ECARTE APPRENTI");
        assertThat(jeu.sql()
                        .sql("select preuve from reperage.ligne where campagne_id = :id")
                        .param("id", campagne.valeur())
                        .query(String.class)
                        .single())
                .isEqualTo("RAPPROCHEMENT");

        charger("CFA", population(500, 50));
        assertThat(rapprocher().rouvertes()).isEqualTo(1);
        assertThat(lignes()).containsExactly("KERDUDO A_QUALIFIER true A_VERIFIER null");
    }

    @Test
    void comparesOnlyWhatCameSinceTheLastRun() {
        charger("ELEVES_AN_PASSE", population(0, 300));
        charger("ELEVES_CETTE_ANNEE", population(0, 280));
        var premier = rapprocher();
        assertThat(premier.partiel()).isFalse();

        charger("ELEVES_CETTE_ANNEE", population(0, 290));
        var second = rapprocher();

        assertThat(second.partiel()).isTrue();
        assertThat(second.comparees()).isLessThan(premier.comparees());
        assertThat(second.parIne() + second.parNoms()).isEqualTo(10);
        assertThat(
                        compter(
                                "select count(*) from reperage.lien where liste_a in (select id from reperage.liste where campagne_id = :campagne)"))
                .isEqualTo(290);
        assertThat(rapprocher().comparees()).isZero();
    }

    @Test
    void leavesAloneWhatAPersonSaid() {
        charger(
                "ELEVES_AN_PASSE",
                population(0, 200) + personne("123456789FJ", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 200));
        rapprocher();
        jeu.sql()
                .sql("""
                update reperage.ligne set etat = 'CONFIRME', levee = 'A_ACCOMPAGNER', preuve = 'DECLARATION', levee_le = now(), levee_par = :rose where campagne_id = :campagne
                """)
                .param("rose", rose)
                .param("campagne", campagne.valeur())
                .update();

        charger("CFA", population(500, 50) + personne("123456789FJ", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        rapprocher();

        assertThat(lignes()).containsExactly("KERDUDO A_QUALIFIER true CONFIRME A_ACCOMPAGNER");

        campagne = new CampagneId(jeu.campagne("Hiver", departement, rose));
        charger(
                "ELEVES_AN_PASSE",
                population(0, 200) + personne("123456789FJ", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 200));
        rapprocher();

        assertThat(lignes()).containsExactly("KERDUDO A_QUALIFIER true CONFIRME A_ACCOMPAGNER");
    }

    @Test
    void asksPeopleAboutDoubtfulPairsOnceForAll() {
        seuils(1, 0.00001);
        charger("ELEVES_AN_PASSE", population(0, 300) + personne("", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 300) + personne("", "KERDUDO", "Maëlle", "12/06/2009", "F", ""));
        rapprocher();
        assertThat(paires("A_REVOIR", "KERDUDO")).isEqualTo(1);
        assertThat(lignes()).contains("KERDUDO A_QUALIFIER true A_VERIFIER null");

        decider("DIFFERENTS");
        charger("ELEVES_CETTE_ANNEE", population(0, 299) + personne("", "KERDUDO", "Maëlle", "12/06/2009", "F", "CAP"));
        rapprocher();
        rapprochements();
        assertThat(paires("A_REVOIR", "KERDUDO")).isZero();
        assertThat(paires("DIFFERENTS", "KERDUDO")).isEqualTo(1);

        effacer();
        assertThat(paires("DIFFERENTS", "KERDUDO")).as("the people are gone").isZero();
        campagne = new CampagneId(jeu.campagne("Hiver", departement, rose));
        seuils(1, 0.00001);
        charger("ELEVES_AN_PASSE", population(0, 300) + personne("", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 300) + personne("", "KERDUDO", "Maëlle", "12/06/2009", "F", ""));
        rapprocher();
        assertThat(paires("A_REVOIR", "KERDUDO")).isZero();
    }

    @Test
    void takesTheSamePersonFromWhoeverReviewedThePair() {
        seuils(1, 0.00001);
        charger("ELEVES_AN_PASSE", population(0, 300) + personne("", "KERVERN", "Maïwenn", "12/05/2009", "F", ""));
        charger("CFA", population(0, 300) + personne("", "KERVERN", "Maëlle", "12/06/2009", "F", ""));
        rapprocher();

        decider("MEME");
        rapprocher();

        assertThat(lignes()).contains("KERVERN A_QUALIFIER true ECARTE APPRENTI");
    }

    @Test
    void takesTheListOfOthersAsAWarningAndClearsItToo() {
        charger(
                "ELEVES_AN_PASSE",
                population(0, 200)
                        + personne("123456789FJ", "KERDUDO", "Maïwenn", "12/05/2009", "F", "")
                        + personne("900000001EG", "KERJEAN", "Alan", "12/05/2009", "M", ""));
        charger(
                "ELEVES_CETTE_ANNEE",
                population(0, 200) + personne("900000001EG", "KERJEAN", "Alan", "12/05/2009", "M", ""));
        charger(
                "SIEI",
                personne("123456789FJ", "KERDUDO", "Maïwenn", "12/05/2009", "F", "")
                        + personne("900000001EG", "KERJEAN", "Alan", "12/05/2009", "M", "")
                        + personne("900000002EF", "KERVIEL", "Jérôme", "12/05/2008", "M", ""));

        rapprocher();

        assertThat(lignes())
                .containsExactlyInAnyOrder(
                        "KERDUDO A_QUALIFIER true A_VERIFIER null",
                        "KERJEAN A_QUALIFIER true ECARTE INSCRIT_AILLEURS",
                        "KERVIEL A_QUALIFIER false A_VERIFIER null");
        assertThat(compter("select count(*) from reperage.ligne where campagne_id = :campagne and signalee"))
                .isEqualTo(3);
    }

    @Test
    void doesNotJoinAgainAFileThatSomebodyDetached() {
        var ine = Ine.invente(123_000_000).valeur();
        var jeune = jeu.eleve("Kerlann", "Maïwenn", LocalDate.of(2009, 5, 12), lycee);
        jeu.sql()
                .sql("update jeunes.jeune set ine = :ine where id = :id")
                .param("ine", ine)
                .param("id", jeune)
                .update();
        var elle = personne(ine, "KERLANN", "Maïwenn", "12/05/2009", "F", "");
        charger("ELEVES_AN_PASSE", population(0, 200) + elle);
        charger("ELEVES_CETTE_ANNEE", population(0, 200));
        rapprocher();
        assertThat(dossiers()).containsExactly(jeune.toString());
        jeu.sql()
                .sql(
                        "update reperage.ligne set dossiers_ecartes = array[jeune_id], jeune_id = null where campagne_id = :campagne")
                .param("campagne", campagne.valeur())
                .update();

        charger("ELEVES_AN_PASSE", population(0, 200) + elle.replace("2GT1", "2GT2"));
        rapprocher();
        assertThat(dossiers()).containsExactly("none");

        campagne = new CampagneId(jeu.campagne("Hiver", departement, rose));
        charger("ELEVES_AN_PASSE", population(0, 200) + elle);
        charger("ELEVES_CETTE_ANNEE", population(0, 200));
        rapprocher();
        assertThat(dossiers()).as("the next campaign").containsExactly("none");
    }

    private List<@Nullable String> dossiers() {
        return jeu.sql()
                .sql(
                        "select coalesce(jeune_id::text, 'none') from reperage.ligne where campagne_id = :campagne and nom = 'KERLANN'")
                .param("campagne", campagne.valeur())
                .query(String.class)
                .list();
    }

    @Test
    void keepsNothingOfARunThatStopsHalfwayAndSaysSo() {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(this::rapprocher)
                .satisfies(refus -> assertThat(refus.cle()).isEqualTo("reperage.calcul.sans-listes"));
        charger("ELEVES_AN_PASSE", population(0, 50) + personne("", "KERDUDO", "Maïwenn", "12/05/2009", "F", ""));
        charger("ELEVES_CETTE_ANNEE", population(0, 50));
        jeu.sql()
                .sql("update reperage.regle set statut = 'INEXISTANT' where rang = 10")
                .update();
        try {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(this::rapprocher);
        } finally {
            jeu.sql()
                    .sql("update reperage.regle set statut = 'INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE' where rang = 10")
                    .update();
        }

        assertThat(
                        compter(
                                "select count(*) from reperage.lien where liste_a in (select id from reperage.liste where campagne_id = :campagne)"))
                .isZero();
        assertThat(jeu.sql()
                        .sql("select etat from reperage.calcul where campagne_id = :campagne")
                        .param("campagne", campagne.valeur())
                        .query(String.class)
                        .list())
                .containsExactly("INTERROMPU");
        assertThat(rapprocher().ouvertes()).isEqualTo(1);
    }

    /** One in two has an INE; the same number always gives the same person. */
    private String population(int premier, int nombre) {
        var texte = new StringBuilder();
        for (int i = premier; i < premier + nombre; i++) {
            var hasard = new Random(7_919L * i + 17);
            hasard.nextInt();
            texte.append(personne(
                    i % 2 == 0 ? Ine.invente(100_000_000 + i).valeur() : "",
                    un(SYLLABES, hasard) + un(SYLLABES, hasard) + un(FINS, hasard),
                    un(PRENOMS, hasard),
                    LocalDate.of(2007, 1, 1).plusDays(hasard.nextInt(1_400)).toString(),
                    hasard.nextBoolean() ? "F" : "M",
                    ""));
        }
        return texte.toString();
    }

    private static String un(List<String> choix, Random hasard) {
        return choix.get(hasard.nextInt(choix.size()));
    }

    private String personne(String ine, String nom, String prenom, String naissance, String sexe, String diplome) {
        return "%s;%s;%s;%s;%s;35288;%s;%s;2GT1\n".formatted(ine, nom, prenom, naissance, sexe, lycee, diplome);
    }

    private record Envoye(String nom, byte[] octets) implements Fichier {
        @Override
        public InputStream ouvrir() {
            return new ByteArrayInputStream(octets);
        }
    }

    private void charger(String type, String lignes) {
        jeu.enTantQue(
                rose,
                () -> listes.charger(
                        campagne,
                        new Envoye(type + ".csv", (ENTETE + lignes).getBytes(UTF_8)),
                        new Nature(type, "Émeraude", LocalDate.of(2026, 11, 1))));
    }

    private Bilan rapprocher() {
        return jeu.enTantQue(rose, () -> rapprochements.executer(campagne, false));
    }

    private void rapprochements() {
        jeu.enTantQue(rose, () -> rapprochements.executer(campagne, true));
    }

    private void seuils(double meme, double aRevoir) {
        jeu.sql()
                .sql("update reperage.campagne set seuil_meme = :meme, seuil_a_revoir = :aRevoir where id = :campagne")
                .param("meme", meme)
                .param("aRevoir", aRevoir)
                .param("campagne", campagne.valeur())
                .update();
    }

    private void decider(String etat) {
        jeu.sql()
                .sql(
                        "update reperage.paire set etat = :etat, reglee_le = now() where campagne_id = :campagne and etat = 'A_REVOIR'")
                .param("etat", etat)
                .param("campagne", campagne.valeur())
                .update();
    }

    /** As a closed campaign does after its delay. */
    private void effacer() {
        jeu.sql()
                .sql("update reperage.campagne set etat = 'CLOSE' where id = :campagne")
                .param("campagne", campagne.valeur())
                .update();
        for (var quoi : List.of("PERSONNES_DES_LISTES", "IDENTITES_SANS_PROPRIETAIRE")) {
            jeu.sql()
                    .sql("select reperage.effacer(:campagne, :quoi)")
                    .param("campagne", campagne.valeur())
                    .param("quoi", quoi)
                    .query(Integer.class)
                    .single();
        }
    }

    private int paires(String etat, String nom) {
        return jeu.sql()
                .sql("""
                select count(*) from reperage.paire q join reperage.personne a on a.liste_id = q.liste_a and a.rang = q.rang_a
                where q.campagne_id = :campagne and q.etat = :etat and a.nom = :nom
                """)
                .param("campagne", campagne.valeur())
                .param("etat", etat)
                .param("nom", nom)
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> lignes() {
        return new ArrayList<>(jeu.sql()
                .sql("""
                select nom || ' ' || statut || ' ' || (uai is not null and liste_id in (select l.id from reperage.liste l join reperage.type_de_liste t on t.code = l.type where t.role = 'ATTENDUS'))
                       || ' ' || etat || ' ' || coalesce(levee, 'null')
                from reperage.ligne where campagne_id = :campagne
                """)
                .param("campagne", campagne.valeur())
                .query(String.class)
                .list());
    }

    private List<@Nullable String> cercles(String nom) {
        return jeu.sql()
                .sql("""
                select distinct c.type from reperage.ligne l join cercles.cercle c on c.id = any(l.cercles) where l.campagne_id = :campagne and l.nom = :nom
                """)
                .param("campagne", campagne.valeur())
                .param("nom", nom)
                .query(String.class)
                .list();
    }

    private int compter(String sql) {
        return jeu.sql()
                .sql(sql)
                .param("campagne", campagne.valeur())
                .query(Integer.class)
                .single();
    }
}
