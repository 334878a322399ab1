package fr.raccroche.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccroche.cercles.Cercles;
import fr.raccroche.demonstration.population.Ecole;
import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.demonstration.population.Niveau;
import fr.raccroche.essai.EssaiComplet;
import fr.raccroche.essai.Jeu;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.statuts.Alertes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the demonstration invents so that dates of signalement and handed over files are there to look at. */
@EssaiComplet
class SignalementsInventesIT {

    private static final LocalDate SORTIE = LocalDate.of(2026, 10, 5);

    @Autowired
    Jeu jeu;

    @Autowired
    Alertes alertes;

    @Autowired
    Jeunes jeunes;

    @Autowired
    Cercles cercles;

    SignalementsInventes signalements;
    String lycee = "";
    UUID formatrice = new UUID(0, 0);

    @BeforeEach
    void setUp() {
        signalements = new SignalementsInventes(alertes, jeunes, cercles);
        lycee = jeu.etablissement("Lycée des Alizés", "LGT", "Rennes");
        formatrice = jeu.agent("Anne", "Alizé" + lycee, "FORMATEUR", null);
        jeu.membre(formatrice, "ETABLISSEMENT_TOUS", lycee);
        jeu.membre(formatrice, "ETABLISSEMENT_SUIVIS", lycee);
    }

    @Test
    void signalsSomeBeforeTheFirstContactAndWithinTheYear() {
        var dits = IntStream.range(0, 30)
                .mapToObj(SORTIE::plusDays)
                .flatMap(contact -> signaler(contact).stream())
                .toList();

        assertThat(dits)
                .hasSizeBetween(4, 18)
                .allSatisfy(dit -> assertThat(dit.getValue())
                        .isBeforeOrEqualTo(dit.getKey())
                        .isAfterOrEqualTo(LocalDate.of(2026, 9, 1)));
    }

    @Test
    void opensSomeFilesOfThoseWhoLeftToTheMissionLocaleAndNoOther() {
        var conseiller = jeu.agent("Malo", "Conseil" + lycee, "MISSION_LOCALE", null);
        jeu.cercle("PARTENAIRE", AgentsDeDemonstration.MISSION_LOCALE, "Mission locale");
        jeu.membre(conseiller, "PARTENAIRE", AgentsDeDemonstration.MISSION_LOCALE);

        var parti = IntStream.range(0, 20)
                .mapToObj(i -> adresser("Parti" + i, Optional.of(SORTIE), SORTIE.plusDays(i)))
                .filter(jeune -> voit(conseiller, jeune))
                .count();
        var reste = IntStream.range(0, 20)
                .mapToObj(i -> adresser("Reste" + i, Optional.empty(), SORTIE.plusDays(i)))
                .filter(jeune -> voit(conseiller, jeune))
                .count();

        assertThat(parti).isBetween(4L, 16L);
        assertThat(reste).isZero();
    }

    private List<Map.Entry<LocalDate, LocalDate>> signaler(LocalDate contact) {
        var jeune = suivi("Signale" + contact.getDayOfYear());
        return jeu.enTantQue(formatrice, () -> {
            signalements.signaler(jeune, passage(Optional.of(SORTIE)), contact);
            return alertes.de(jeune).stream()
                    .map(alerte -> Map.entry(contact, alerte.le()))
                    .toList();
        });
    }

    private JeuneId adresser(String nom, Optional<LocalDate> sortie, LocalDate le) {
        var jeune = suivi(nom);
        return jeu.enTantQue(formatrice, () -> {
            signalements.adresser(jeune, passage(sortie), le);
            return jeune;
        });
    }

    private JeuneId suivi(String nom) {
        return new JeuneId(jeu.suivi(nom, "Camille", LocalDate.of(2009, 4, 3), lycee, LocalDate.of(2026, 10, 1)));
    }

    private boolean voit(UUID agent, JeuneId jeune) {
        return jeu.enTantQue(agent, () -> jeunes.identites(List.of(jeune)).containsKey(jeune));
    }

    private EleveInvente.Annee passage(Optional<LocalDate> sortie) {
        var ecole = new Ecole(lycee, "Lycée des Alizés", "LGT", "Rennes", "35000", "35238", 900);
        return new EleveInvente.Annee(2026, ecole, Niveau.SECONDE_GT, 1, false, sortie);
    }
}
