package fr.raccroche.entretiens;

import static fr.raccroche.essai.Refus.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.raccroche.Exigence;
import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.RendezVous.Etat;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Periode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Appointments, attempts and next steps within the cercles of the file. */
@EssaiComplet
class RendezVousIT {

    private static final LocalDate AUJOURD_HUI = LocalDate.of(2026, 12, 15);
    private static final Periode SEMAINE = new Periode(AUJOURD_HUI.minusDays(1), AUJOURD_HUI.plusDays(5));

    @Autowired
    Jeu jeu;

    @Autowired
    RendezVous rendezVous;

    @Autowired
    Agenda agenda;

    @Autowired
    Tentatives tentatives;

    @Autowired
    ProchainesActions prochaines;

    UUID formatrice = new UUID(0, 0);
    UUID dcio = new UUID(0, 0);
    UUID etrangere = new UUID(0, 0);
    JeuneId jeune = new JeuneId(new UUID(0, 0));

    @BeforeEach
    void setUp() {
        var lycee = jeu.etablissement("Lycée des Embruns", "LP", "Saint-Malo");
        formatrice = jeu.agent("Anne", "Le Gall" + lycee, "FORMATEUR", lycee);
        dcio = jeu.agent("Paul", "Roux" + lycee, "DCIO", lycee);
        etrangere = jeu.agent("Zoé", "Petit" + lycee, "FORMATEUR", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(dcio, "ETABLISSEMENT_SUIVIS", lycee);
        jeune = new JeuneId(jeu.suivi("Martin", "Léa", LocalDate.of(2009, 5, 2), lycee, LocalDate.of(2026, 10, 1)));
    }

    @Test
    @Exigence("B35")
    void bothSidesSeeThatTheAppointmentTookPlace() {
        var id = donner(formatrice, dcio, AUJOURD_HUI);

        jeu.enTantQue(dcio, () -> {
            rendezVous.marquer(id, 0, Etat.HONORE);
            return id;
        });

        assertThat(jeu.enTantQue(formatrice, () -> agenda.deJeune(jeune, 10)))
                .singleElement()
                .satisfies(ligne -> {
                    assertThat(ligne.etat()).isEqualTo(Etat.HONORE);
                    assertThat(ligne.nom()).isEqualTo("MARTIN Léa");
                    assertThat(ligne.avec()).startsWith("Paul Roux");
                });
        assertThat(jeu.enTantQue(dcio, () -> agenda.deLAgent(new AgentId(dcio), SEMAINE)))
                .hasSize(1);
        assertThat(fait(id)).isEqualTo("RENDEZ_VOUS HONORE Rendez-vous honoré");
    }

    @Test
    void postponesToANewAppointmentAndKeepsTheFormerOne() {
        var id = donner(formatrice, formatrice, AUJOURD_HUI.plusDays(1));

        var suivant = jeu.enTantQue(
                formatrice, () -> rendezVous.reporter(id, 0, saisie(formatrice, AUJOURD_HUI.plusDays(3)), "JEUNE"));

        assertThat(jeu.enTantQue(formatrice, () -> rendezVous.find(id)).etat()).isEqualTo(Etat.REPORTE);
        assertThat(jeu.enTantQue(formatrice, () -> rendezVous.find(suivant)).etat())
                .isEqualTo(Etat.PREVU);
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("rendez-vous.passe", () -> donner(formatrice, formatrice, AUJOURD_HUI.minusDays(1)));
        assertRefused("rendez-vous.agent-hors-cercle", () -> donner(formatrice, etrangere, AUJOURD_HUI));
        var demain = donner(formatrice, formatrice, AUJOURD_HUI.plusDays(1));
        assertRefused(
                "rendez-vous.pas-encore",
                () -> jeu.enTantQue(formatrice, () -> {
                    rendezVous.marquer(demain, 0, Etat.MANQUE);
                    return demain;
                }));
    }

    @Test
    void showsTheLastAttemptsToEverybodyWhoFollowsTheFile() {
        var id = jeu.enTantQue(
                formatrice,
                () -> tentatives.consigner(
                        jeune,
                        new Tentatives.Saisie(
                                AUJOURD_HUI, Optional.of(LocalTime.of(9, 30)), "TELEPHONE", "JEUNE", "SANS_REPONSE")));

        assertThat(jeu.enTantQue(dcio, () -> tentatives.deJeune(jeune, 5)))
                .singleElement()
                .satisfies(tentative -> {
                    assertThat(tentative.auteur()).startsWith("Anne Le Gall");
                    assertThat(tentative.resultat()).isEqualTo("Pas de réponse");
                    assertThat(tentative.joint()).isFalse();
                });
        assertThat(jeu.enTantQue(etrangere, () -> tentatives.deJeune(jeune, 5))).isEmpty();
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> {
                    tentatives.annuler(id, 0);
                    return id;
                }));
    }

    @Test
    void givesNextStepsOnlyToThoseWhoCanOpenTheFile() {
        var saisie = new ProchainesActions.Saisie("APPEL", AUJOURD_HUI.plusDays(2), new AgentId(dcio));
        var id = jeu.enTantQue(formatrice, () -> prochaines.prevoir(jeune, Optional.empty(), saisie));

        assertThat(jeu.enTantQue(dcio, () -> prochaines.duesPar(new AgentId(dcio), 20)))
                .singleElement()
                .satisfies(ligne -> assertThat(ligne.quoi()).isEqualTo("Rappeler le jeune"));
        assertThat(jeu.enTantQue(dcio, () -> prochaines.compterDuesPar(new AgentId(dcio))))
                .isEqualTo(1);
        assertRefused(
                "prochaine.agent-hors-cercle",
                () -> jeu.enTantQue(
                        formatrice,
                        () -> prochaines.prevoir(
                                jeune,
                                Optional.empty(),
                                new ProchainesActions.Saisie("APPEL", AUJOURD_HUI, new AgentId(etrangere)))));
        jeu.enTantQue(dcio, () -> {
            prochaines.faite(id, 0);
            return id;
        });
        assertThat(jeu.enTantQue(dcio, () -> prochaines.duesPar(new AgentId(dcio), 20)))
                .isEmpty();
    }

    @Test
    void hidesEverythingFromAnOutsider() {
        var id = donner(formatrice, formatrice, AUJOURD_HUI);
        var prochaine = jeu.enTantQue(
                formatrice,
                () -> prochaines.prevoir(
                        jeune,
                        Optional.empty(),
                        new ProchainesActions.Saisie("APPEL", AUJOURD_HUI, new AgentId(formatrice))));

        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> rendezVous.find(id)));
        assertThat(jeu.enTantQue(etrangere, () -> agenda.deLAgent(new AgentId(formatrice), SEMAINE)))
                .isEmpty();
        assertThat(jeu.enTantQue(etrangere, () -> prochaines.deJeune(jeune))).isEmpty();
        assertThat(jeu.enTantQue(etrangere, () -> prochaines.compterDuesPar(new AgentId(formatrice))))
                .isZero();
        assertThatExceptionOfType(IntrouvableException.class)
                .isThrownBy(() -> jeu.enTantQue(etrangere, () -> {
                    prochaines.faite(prochaine, 0);
                    return id;
                }));
    }

    private UUID donner(UUID qui, UUID avec, LocalDate le) {
        return jeu.enTantQue(qui, () -> rendezVous.donner(jeune, saisie(avec, le)));
    }

    private static RendezVous.Saisie saisie(UUID avec, LocalDate le) {
        return new RendezVous.Saisie(
                new AgentId(avec), le, LocalTime.of(14, 0), 45, "SITUATION", "PRESENTIEL", "CIO", Optional.empty());
    }

    private String fait(UUID id) {
        return jeu.sql()
                .sql("select nature || ' ' || code || ' ' || libelle from entretiens.v_fait where source_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
