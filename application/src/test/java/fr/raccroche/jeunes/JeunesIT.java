package fr.raccroche.jeunes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.HorlogeDEssai;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.doublons.Doublons;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The service on the real database, as a formateur of one school and as an outsider. */
@EssaiComplet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JeunesIT {

    static final LocalDate NEE_LE = LocalDate.of(2010, 2, 3);

    @Autowired
    Jeu jeu;

    @Autowired
    Jeunes jeunes;

    @Autowired
    Recherches recherches;

    @Autowired
    Doublons doublons;

    String lycee = "";
    String autre = "";
    int bassin;
    UUID formatrice = new UUID(0, 0);
    UUID etranger = new UUID(0, 0);
    UUID coordonnatrice = new UUID(0, 0);

    @BeforeAll
    void setUp() {
        lycee = jeu.etablissement("Lycée Anita Conti", "LPO", "Bruz");
        autre = jeu.etablissement("Lycée Pierre Mendès France", "LGT", "Rennes");
        bassin = jeu.bassin("Rennes", lycee);
        formatrice = jeu.agent("Nadia", "Formatrice", "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
        etranger = jeu.agent("Paul", "Etranger", "FORMATEUR", null);
        jeu.membre(etranger, "ETABLISSEMENT_TOUS", autre);
        coordonnatrice = jeu.agent("Claire", "Coordonnatrice", "COORDONNATEUR", null);
        jeu.membre(coordonnatrice, "TERRITOIRE_SUIVIS", Integer.toString(bassin));
    }

    @Test
    void createsAFileInASchoolOfTheCaller() {
        var id = creer("Le Goff", "Maëlle", NEE_LE, null);

        var identite = jeu.enTantQue(formatrice, () -> jeunes.identite(id));
        assertThat(identite.nomComplet()).isEqualTo("LE GOFF Maëlle");
        assertThat(identite.ageAu(HorlogeDEssai.AUJOURD_HUI)).isEqualTo(16);
        assertThat(identite.majeurAu(LocalDate.of(2028, 2, 2))).isFalse();
        assertThat(identite.majeurAu(LocalDate.of(2028, 2, 3))).isTrue();
        assertThat(traces(id)).contains("CREATION");
    }

    @Test
    void refusesToCreateInASchoolOfSomebodyElse() {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> jeu.enTantQue(
                        etranger,
                        () -> jeunes.creer(NouveauJeune.saisi(
                                EtatCivil.de("Riou", "Tom", NEE_LE),
                                new NouveauJeune.Ecole(new Uai(lycee), new AnneeScolaire(2026), "2GT1"),
                                null))))
                .extracting(RegleMetierException::cle)
                .isEqualTo("jeunes.depart.hors-perimetre");
    }

    @Test
    void hidesTheFileFromTheOutsiderEverywhere() {
        var id = creer("Kerbrat", "Zoé", NEE_LE, LocalDate.of(2026, 10, 1));

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> jeunes.identite(id)));
        assertThat(jeu.enTantQue(etranger, () -> jeunes.identites(List.of(id)))).isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> recherches.rechercher("kerbrat", 10)))
                .isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> recherches.rechercher("03/02/2010", 10)))
                .isEmpty();
        var candidats = jeu.enTantQue(
                etranger, () -> doublons.candidats(EtatCivil.de("Kerbrat", "Zoé", NEE_LE), Coordonnees.AUCUNE));
        assertThat(candidats.lignes()).isEmpty();
        assertThat(candidats.ailleurs()).isTrue();
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etranger, () -> {
                    jeunes.prendreEnSuivi(id, LocalDate.of(2026, 11, 1));
                    return id;
                }));
    }

    @Test
    @Exigence({"B33", "F4"})
    void showsTheFollowedToTheCoordonnateurOnly() {
        var id = creer("Tanguy", "Enzo", NEE_LE, null);
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(coordonnatrice, () -> jeunes.identite(id)));

        enSuivi(id, LocalDate.of(2026, 10, 12));
        assertThat(jeu.enTantQue(coordonnatrice, () -> jeunes.find(id)).suiviDu())
                .isEqualTo(LocalDate.of(2026, 10, 12));
    }

    @Test
    void keepsTheEarliestDateOfFollowUp() {
        var id = creer("Hamon", "Lina", NEE_LE, LocalDate.of(2026, 10, 12));
        enSuivi(id, LocalDate.of(2026, 11, 2));
        assertThat(suiviDu(id)).isEqualTo(LocalDate.of(2026, 10, 12));

        enSuivi(id, LocalDate.of(2026, 9, 14));
        assertThat(suiviDu(id)).isEqualTo(LocalDate.of(2026, 9, 14));

        var versions = versions(id);
        enSuivi(id, LocalDate.of(2026, 9, 14));
        assertThat(versions(id)).isEqualTo(versions);
    }

    @Test
    void closesAndReopensTheFollowUp() {
        var id = creer("Prigent", "Noé", NEE_LE, LocalDate.of(2026, 9, 20));
        jeu.enTantQue(formatrice, () -> {
            jeunes.cloreSuivi(id, LocalDate.of(2026, 11, 30));
            return id;
        });
        assertThat(jeu.enTantQue(formatrice, () -> jeunes.find(id)).enSuivi()).isFalse();

        enSuivi(id, LocalDate.of(2026, 12, 1));
        assertThat(jeu.enTantQue(formatrice, () -> jeunes.find(id)).enSuivi()).isTrue();
        assertThat(suiviDu(id)).isEqualTo(LocalDate.of(2026, 9, 20));
    }

    @Test
    void attachesAFileToACercleAndDetachesIt() {
        var id = creer("Guillou", "Inès", NEE_LE, null);
        var cle = UUID.randomUUID().toString();
        var cercle = new CercleId(jeu.cercle("ACTION", cle, "DAQ Bruz"));
        var educateur = jeu.agent("Yann", "Equipier", "FORMATEUR", null);
        jeu.membre(educateur, "ACTION", cle);
        var acte = UUID.randomUUID();

        jeu.enTantQue(formatrice, () -> {
            jeunes.rattacher(id, cercle, TypeActe.ACCUEIL, acte, "Accueil en DAQ", LocalDate.of(2026, 11, 2), null);
            return id;
        });
        assertThat(jeu.enTantQue(educateur, () -> jeunes.identite(id)).prenom()).isEqualTo("Inès");

        jeu.enTantQue(formatrice, () -> {
            jeunes.detacher(id, TypeActe.ACCUEIL, acte);
            return id;
        });
        assertThat(jeu.enTantQue(educateur, () -> jeunes.identites(List.of(id))))
                .isEmpty();
    }

    @Test
    void createsAFileInACercleOfTheCaller() {
        var cle = UUID.randomUUID().toString();
        var cercle = new CercleId(jeu.cercle("ACTION", cle, "SAS Rennes"));
        jeu.membre(formatrice, "ACTION", cle);

        var id = jeu.enTantQue(
                formatrice,
                () -> jeunes.creer(NouveauJeune.saisi(
                        EtatCivil.de("Jégou", "Adam", NEE_LE), new NouveauJeune.Cercle(cercle, "Reçu au SAS"), null)));

        assertThat(jeu.enTantQue(formatrice, () -> jeunes.identite(id)).nomComplet())
                .isEqualTo("JÉGOU Adam");
    }

    @Test
    void correctsTheIdentityUnlessSomebodyDidInBetween() {
        var id = creer("Durant", "Lea", NEE_LE, null);
        corriger(id, EtatCivil.de("Durand", "Léa", NEE_LE), 0);
        assertThat(jeu.enTantQue(formatrice, () -> jeunes.identite(id)).nom()).isEqualTo("Durand");

        assertThatExceptionOfType(VersionPerimeeException.class)
                .isThrownBy(() -> corriger(id, EtatCivil.de("Dupont", "Léa", NEE_LE), 0));
        assertThat(versions(id)).isEqualTo(1);
    }

    @Test
    void findsByAnyWordAccentCaseHyphenOrParticle() {
        var marie = creer("de La Tour-Landry", "Marie-Lou", LocalDate.of(2009, 12, 31), null);

        for (var saisie : List.of(
                "tour",
                "LANDRY marie",
                "marie lou tour landry",
                "de la tour",
                "TOURLANDRY",
                "delatourlandry",
                "marielou",
                "Tour Landry 31/12/2009",
                "31/12/2009",
                "31-12-2009 marie")) {
            assertThat(jeu.enTantQue(formatrice, () -> recherches.rechercher(saisie, 10)))
                    .as(saisie)
                    .extracting(JeuneTrouve::id)
                    .contains(marie);
        }
        assertThat(jeu.enTantQue(formatrice, () -> recherches.rechercher("landry paul", 10)))
                .isEmpty();
        assertThat(jeu.enTantQue(formatrice, () -> recherches.rechercher("31/02/2009 %_'", 10)))
                .isEmpty();
    }

    @Test
    void findsByTheWholeIneOnly() {
        var ine = Ine.invente(123_456_789);
        var id = creer(new EtatCivil("Morvan", "", "Élise", "", "", NEE_LE, Sexe.F, ine), null);

        assertThat(jeu.enTantQue(formatrice, () -> recherches.rechercher(ine.valeur(), 5)))
                .extracting(JeuneTrouve::id)
                .containsExactly(id);
        assertThat(jeu.enTantQue(
                        formatrice, () -> recherches.rechercher(ine.valeur().substring(0, 9), 5)))
                .isEmpty();
        assertThat(jeu.enTantQue(etranger, () -> recherches.rechercher(ine.valeur(), 5)))
                .isEmpty();
    }

    @Test
    void findsByTheIneBorneBefore2018OnceANewOneIsTyped() {
        var ancien = new Ine("0900000001W");
        var id = creer(new EtatCivil("Quéré", "", "Nolwenn", "", "", NEE_LE, Sexe.F, ancien), null);
        corrigerIne(id, Ine.invente(345_678_901));

        assertThat(jeu.enTantQue(formatrice, () -> recherches.rechercher(ancien.valeur(), 5)))
                .extracting(JeuneTrouve::id)
                .containsExactly(id);
        assertThat(jeu.enTantQue(
                                formatrice,
                                () -> doublons.candidats(
                                        new EtatCivil(
                                                "Autre", "", "Nom", "", "", LocalDate.of(2008, 1, 1), null, ancien),
                                        Coordonnees.AUCUNE))
                        .lignes())
                .extracting(candidat -> candidat.jeune().id())
                .containsExactly(id);
        assertThat(jeu.enTantQue(etranger, () -> recherches.rechercher(ancien.valeur(), 5)))
                .isEmpty();

        // Two numbers of the same form are two persons: what was wrong leads nowhere any more.
        corrigerIne(id, Ine.invente(345_678_902));
        assertThat(jeu.enTantQue(
                        formatrice,
                        () -> recherches.rechercher(Ine.invente(345_678_901).valeur(), 5)))
                .isEmpty();
    }

    private void corrigerIne(JeuneId id, Ine ine) {
        jeu.enTantQue(formatrice, () -> {
            jeunes.corriger(
                    id,
                    new EtatCivil("Quéré", "", "Nolwenn", "", "", NEE_LE, Sexe.F, ine),
                    jeunes.find(id).version());
            return id;
        });
    }

    @Test
    void refusesAnUnlikelyBirthDate() {
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> creer("Roux", "Tim", LocalDate.of(2025, 1, 1), null))
                .extracting(RegleMetierException::cle)
                .isEqualTo("jeunes.naissance.invraisemblable");
    }

    private JeuneId creer(String nom, String prenom, LocalDate naissance, @Nullable LocalDate suiviDu) {
        return creer(EtatCivil.de(nom, prenom, naissance), suiviDu);
    }

    private JeuneId creer(EtatCivil etatCivil, @Nullable LocalDate suiviDu) {
        return jeu.enTantQue(
                formatrice,
                () -> jeunes.creer(NouveauJeune.saisi(
                        etatCivil, new NouveauJeune.Ecole(new Uai(lycee), new AnneeScolaire(2026), "2GT1"), suiviDu)));
    }

    private void corriger(JeuneId id, EtatCivil etatCivil, int version) {
        jeu.enTantQue(formatrice, () -> {
            jeunes.corriger(id, etatCivil, version);
            return id;
        });
    }

    private void enSuivi(JeuneId id, LocalDate du) {
        jeu.enTantQue(formatrice, () -> {
            jeunes.prendreEnSuivi(id, du);
            return id;
        });
    }

    private @Nullable LocalDate suiviDu(JeuneId id) {
        return jeu.enTantQue(formatrice, () -> jeunes.find(id)).suiviDu();
    }

    private int versions(JeuneId id) {
        return jeu.sql()
                .sql("select count(*) from journal.version where relation = 'jeunes.jeune' and ligne_id = :id")
                .param("id", id.valeur().toString())
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> traces(JeuneId id) {
        return jeu.sql()
                .sql("select detail from journal.trace where objet = 'JEUNE' and objet_id = :id and geste = 'ECRITURE'")
                .param("id", id.valeur().toString())
                .query(String.class)
                .list();
    }
}
