package fr.raccroche.actions;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class AccueilsIT {

    private static final LocalDate OCTOBRE = LocalDate.of(2026, 10, 5);

    @Autowired
    Jeu jeu;

    @Autowired
    Accueils accueils;

    String lycee = "";
    String hote = "";
    UUID formatrice = new UUID(0, 0);
    UUID equipier = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    JeuneId jeune = new JeuneId(new UUID(0, 0));
    ActionId action = new ActionId(new UUID(0, 0));

    @BeforeEach
    void setUp() {
        lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        hote = jeu.etablissement("Lycée du Phare", "LPO", "Dinard");
        action = new ActionId(jeu.action("DAQ", "DAQ du Phare", hote));
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        equipier = jeu.agent("Yves", "Morin" + lycee, "FORMATEUR", hote);
        jeu.membre(equipier, "ACTION", action.valeur().toString());
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", hote);
        jeune = new JeuneId(jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee));
    }

    @Test
    @Exigence("F47")
    void opensAnAccueilAndSharesTheFileWithTheTeamOfTheAction() {
        var id = jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));

        assertThat(jeu.enTantQue(equipier, () -> accueils.find(id)).saisie().origineUai())
                .contains(new Uai(lycee));
        assertThat(faits(id)).containsExactly("ACCUEIL DAQ Accueil en action : DAQ " + hote);
        assertThat(suiviDepuis()).isEqualTo(OCTOBRE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPDS", "CIO", "PSAD_SIEI", "ML", "FAMILLE", "JEUNE"})
    @Exigence("X58")
    void keepsWhereEachYoungPersonComesFrom(String origine) {
        var id = jeu.enTantQue(
                formatrice,
                () -> accueils.ouvrir(
                        jeune,
                        new SaisieAccueil(action, OCTOBRE, origine, Optional.of(new Uai(lycee)), Optional.empty())));

        assertThat(jeu.enTantQue(equipier, () -> accueils.find(id)).saisie().origine())
                .isEqualTo(origine);
    }

    @Test
    @Exigence("X60")
    void leavesTheEnrolmentOfTheYoungPersonAsItIs() {
        var avant = scolarite();
        jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));

        assertThat(scolarite()).isEqualTo(avant).contains(lycee, "2GT1").doesNotContain(hote);
        assertThat(jeu.sql()
                        .sql("select count(*) from jeunes.scolarite where jeune_id = :jeune and sortie is null")
                        .param("jeune", jeune.valeur())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String scolarite() {
        return jeu.sql()
                .sql(
                        "select string_agg(concat_ws(' ', annee, uai, classe, statut, entree, sortie, version), '; ') from jeunes.scolarite where jeune_id = :jeune")
                .param("jeune", jeune.valeur())
                .query(String.class)
                .single();
    }

    @Test
    @Exigence("F47")
    void closesAnAccueilWithACodedMotive() {
        var id = jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));

        jeu.enTantQue(equipier, () -> {
            accueils.clore(id, 0, OCTOBRE.plusDays(30), "SOLUTION_TROUVEE");
            return id;
        });

        assertThat(faits(id)).contains("SORTIE SOLUTION_TROUVEE Sortie de l'action DAQ : Solution trouvée " + hote);
    }

    @Test
    void cancelsAnAccueilAndTakesTheFileBackFromTheTeam() {
        var id = jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));

        jeu.enTantQue(formatrice, () -> {
            accueils.annuler(id, 0);
            return id;
        });

        assertThat(faits(id)).isEmpty();
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(equipier, () -> accueils.find(id)));
        jeu.enTantQue(formatrice, () -> {
            accueils.retablir(id, 1);
            return id;
        });
        assertThat(jeu.enTantQue(equipier, () -> accueils.find(id)).annule()).isFalse();
    }

    @Test
    void hidesTheAccueilFromAnOutsider() {
        var id = jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> accueils.find(id)));
        assertThat(jeu.enTantQue(etrangere, () -> accueils.deJeune(jeune))).isEmpty();
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> accueils.ouvrir(jeune, saisie(OCTOBRE))));
    }

    @Test
    void refusesAnAccueilBeforeTheYoungPersonWasEleven() {
        jeune = new JeuneId(jeu.eleve("Martin", "Zoé", OCTOBRE.minusYears(11).plusDays(1), lycee));
        assertRefusedWith(saisie(OCTOBRE), "jeunes.date.trop-jeune");

        assertThat(jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE.plusDays(1)))))
                .isNotNull();
    }

    @Test
    void refusesDatesThatCannotBe() {
        assertRefusedWith(saisie(LocalDate.of(2027, 1, 4)), "accueil.futur");
        assertRefusedWith(saisie(LocalDate.of(2026, 8, 20)), "accueil.hors-action");
        jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));
        assertRefusedWith(saisie(OCTOBRE.plusDays(10)), "accueil.deja");
    }

    @Test
    void letsTheSecondEditorKnow() {
        var id = jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie(OCTOBRE)));
        jeu.enTantQue(formatrice, () -> {
            accueils.corriger(id, 0, saisie(OCTOBRE.plusDays(1)));
            return id;
        });

        assertThatExceptionOfType(VersionPerimeeException.class)
                .isThrownBy(() -> jeu.enTantQue(equipier, () -> {
                    accueils.corriger(id, 0, saisie(OCTOBRE.plusDays(2)));
                    return id;
                }));
    }

    private void assertRefusedWith(SaisieAccueil saisie, String cle) {
        assertRefused(cle, () -> jeu.enTantQue(formatrice, () -> accueils.ouvrir(jeune, saisie)));
    }

    private SaisieAccueil saisie(LocalDate entree) {
        return new SaisieAccueil(action, entree, "GPDS", Optional.of(new Uai(lycee)), Optional.empty());
    }

    private List<String> faits(AccueilId id) {
        return jeu.sql()
                .sql(
                        "select nature || ' ' || code || ' ' || libelle || ' ' || uai from actions.v_fait where source_id = :id order by nature")
                .param("id", id.valeur())
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }

    private LocalDate suiviDepuis() {
        return jeu.sql()
                .sql("select suivi_du from jeunes.jeune where id = :id")
                .param("id", jeune.valeur())
                .query(LocalDate.class)
                .single();
    }
}
