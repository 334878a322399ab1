package fr.raccroche.parcours;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.parcours.DevenirsAttendus.Filtre;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EssaiComplet
class DevenirsIT {

    private static final AnneeScolaire AN_DERNIER = new AnneeScolaire(2025);
    private static final Filtre TOUT = new Filtre(Optional.empty(), Optional.empty(), false);

    @Autowired
    Jeu jeu;

    @Autowired
    Devenirs devenirs;

    @Autowired
    DevenirsAttendus attendus;

    @Autowired
    Entretiens entretiens;

    @Autowired
    Tentatives tentatives;

    UUID formatrice = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    JeuneId lea = new JeuneId(new UUID(0, 0));
    JeuneId tom = new JeuneId(new UUID(0, 0));

    @BeforeEach
    void setUp() {
        var lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", lycee);
        lea = new JeuneId(jeu.eleve("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee));
        tom = new JeuneId(jeu.eleve("Durand", "Tom", LocalDate.of(2008, 7, 9), lycee));
        recevoir(lea, LocalDate.of(2026, 3, 3));
        recevoir(tom, LocalDate.of(2026, 4, 7));
    }

    @Test
    @Exigence("F48")
    void showsTheUnknownAsUnknown() {
        var deLea = jeu.enTantQue(formatrice, () -> attendus.deJeune(lea));

        assertThat(deLea)
                .extracting(attendu -> attendu.annee() + " " + attendu.terme() + " " + attendu.code())
                .containsExactly("2025-2026 N INCONNU", "2025-2026 N1 INCONNU");
        assertThat(deLea.getFirst().enRetard(LocalDate.of(2026, 12, 15))).isTrue();
        assertThat(deLea.getLast().enRetard(LocalDate.of(2026, 12, 15))).isFalse();
    }

    @Test
    @Exigence("F48")
    void countsKnownLostAndNotEnteredOfTheSameWhole() {
        consigner(lea, Terme.N, "APPR");
        consigner(tom, Terme.N, "DEM");

        var bilan = jeu.enTantQue(formatrice, () -> attendus.bilanDe(new AgentId(formatrice), TOUT));
        var liste = jeu.enTantQue(formatrice, () -> attendus.attendusDe(new AgentId(formatrice), TOUT, 1));

        assertThat(bilan).isEqualTo(new DevenirsAttendus.Bilan(4, 1, 1, 2, 1, 0));
        assertThat(liste.lignes()).hasSize(4);
        assertThat(liste.lignes().stream().filter(ligne -> !ligne.consigne())).hasSize(2);
    }

    @Test
    @Exigence("F48")
    void refusesUnreachableWithoutEnoughTracedAttempts() {
        tenter(lea, LocalDate.of(2026, 5, 4), "TELEPHONE");
        tenter(lea, LocalDate.of(2026, 5, 11), "TELEPHONE");
        tenter(lea, LocalDate.of(2026, 5, 18), "TELEPHONE");
        assertThatExceptionOfType(RegleMetierException.class)
                .isThrownBy(() -> consigner(lea, Terme.N, "INJ"))
                .satisfies(refus -> {
                    assertThat(refus.cle()).isEqualTo("devenir.injoignable-sans-tentatives");
                    assertThat(refus.arguments()).containsExactly(3, 2, 3, 1);
                });

        tenter(lea, LocalDate.of(2026, 5, 25), "COURRIER");

        var id = consigner(lea, Terme.N, "INJ");
        assertThat(jeu.enTantQue(formatrice, () -> devenirs.find(id)).saisie().code())
                .isEqualTo("INJ");
    }

    @Test
    void doesNotCountTheAttemptsThatReachedTheYoungPerson() {
        tenter(lea, LocalDate.of(2026, 5, 4), "TELEPHONE");
        tenter(lea, LocalDate.of(2026, 5, 11), "COURRIER");
        jeu.enTantQue(
                formatrice,
                () -> tentatives.consigner(
                        lea,
                        new Tentatives.Saisie(
                                LocalDate.of(2026, 5, 12), Optional.empty(), "SMS", "JEUNE", "A_RAPPELER")));

        assertThatExceptionOfType(RegleMetierException.class).isThrownBy(() -> consigner(lea, Terme.N, "INJ"));
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefusedWith(saisie("APPR", LocalDate.of(2027, 1, 1)), "devenir.futur");
        assertRefusedWith(saisie("APPR", LocalDate.of(2025, 6, 1)), "devenir.trop-tot");
        assertRefusedWith(saisie("RICHE", LocalDate.of(2026, 6, 1)), "devenir.code-inconnu");
        consigner(lea, Terme.N, "APPR");
        assertRefusedWith(saisie("SANS", LocalDate.of(2026, 6, 1)), "devenir.deja");
    }

    @Test
    void hidesDevenirsFromAnOutsider() {
        var id = consigner(lea, Terme.N, "APPR");

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> devenirs.find(id)));
        assertThat(jeu.enTantQue(etrangere, () -> attendus.deJeune(lea))).isEmpty();
        assertThat(jeu.enTantQue(etrangere, () -> attendus.bilanDe(new AgentId(formatrice), TOUT))
                        .attendus())
                .isZero();
        assertThat(jeu.enTantQue(etrangere, () -> attendus.attendusDe(new AgentId(formatrice), TOUT, 1))
                        .lignes())
                .isEmpty();
    }

    @Test
    void correctsCancelsAndRestoresOneVersionAtATime() {
        var id = consigner(lea, Terme.N, "APPR");
        jeu.enTantQue(formatrice, () -> {
            devenirs.corriger(id, 0, saisie("RFI_SCOL", LocalDate.of(2026, 9, 10)));
            return id;
        });
        assertThatExceptionOfType(VersionPerimeeException.class)
                .isThrownBy(() -> jeu.enTantQue(formatrice, () -> {
                    devenirs.corriger(id, 0, saisie("SANS", LocalDate.of(2026, 9, 10)));
                    return id;
                }));
        assertThat(faits(id)).containsExactly("DEVENIR RFI_SCOL");

        jeu.enTantQue(formatrice, () -> {
            devenirs.annuler(id, 1);
            return id;
        });
        assertThat(faits(id)).isEmpty();
    }

    private void recevoir(JeuneId jeune, LocalDate le) {
        jeu.enTantQue(
                formatrice,
                () -> entretiens.consigner(
                        jeune, SaisieEntretien.rapide("SITUATION", le, 60, Optional.empty(), Optional.empty())));
    }

    private void tenter(JeuneId jeune, LocalDate le, String canal) {
        jeu.enTantQue(
                formatrice,
                () -> tentatives.consigner(
                        jeune, new Tentatives.Saisie(le, Optional.empty(), canal, "JEUNE", "SANS_REPONSE")));
    }

    private DevenirId consigner(JeuneId jeune, Terme terme, String code) {
        return jeu.enTantQue(
                formatrice,
                () -> devenirs.consigner(jeune, AN_DERNIER, terme, saisie(code, LocalDate.of(2026, 9, 10))));
    }

    private void assertRefusedWith(SaisieDevenir saisie, String cle) {
        assertRefused(cle, () -> jeu.enTantQue(formatrice, () -> devenirs.consigner(lea, AN_DERNIER, Terme.N, saisie)));
    }

    private static SaisieDevenir saisie(String code, LocalDate le) {
        return new SaisieDevenir(code, le, Source.JEUNE, Preuve.DIT);
    }

    private List<String> faits(DevenirId id) {
        return jeu.sql()
                .sql("select nature || ' ' || code from parcours.v_fait where source_id = :id")
                .param("id", id.valeur())
                .query((ligne, rang) -> ligne.getString(1))
                .list();
    }
}
