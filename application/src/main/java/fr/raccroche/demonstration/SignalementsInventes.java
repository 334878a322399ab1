package fr.raccroche.demonstration;

import fr.raccroche.cercles.Cercles;
import fr.raccroche.cercles.TypeCercle;
import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.TypeActe;
import fr.raccroche.jeunes.statuts.Alertes;
import fr.raccroche.jeunes.statuts.CodeAlerte;
import fr.raccroche.socle.AnneeScolaire;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What brought the young person to the mission, and the partner that the mission handed some of them over to. Drawn
 * apart, so that the rest of the invention does not move.
 */
@Component
@Profile("demonstration")
class SignalementsInventes {

    private static final List<CodeAlerte> AVANT_LE_DEPART =
            List.of(CodeAlerte.ETABLISSEMENT, CodeAlerte.ABSENCES, CodeAlerte.INTENTION_D_ARRET);
    private static final List<CodeAlerte> EN_CLASSE = List.of(
            CodeAlerte.ABSENCES,
            CodeAlerte.ABSENCES,
            CodeAlerte.GPDS_EN_RISQUE,
            CodeAlerte.GPDS_EN_VOIE,
            CodeAlerte.ETABLISSEMENT);

    private final Alertes alertes;
    private final Jeunes jeunes;
    private final Cercles cercles;

    SignalementsInventes(Alertes alertes, Jeunes jeunes, Cercles cercles) {
        this.alertes = alertes;
        this.jeunes = jeunes;
        this.cercles = cercles;
    }

    /** One young person in three, some days before the mission wrote to them. */
    void signaler(JeuneId jeune, EleveInvente.Annee passage, LocalDate contact) {
        var hasard = apart(passage, contact);
        if (hasard.nextInt(3) > 0) {
            return;
        }
        var rentree = new AnneeScolaire(passage.annee()).premierJour();
        var le = Jours.ouvre(contact.minusDays(2L + hasard.nextInt(16)));
        var codes = passage.sortie().isPresent() ? AVANT_LE_DEPART : EN_CLASSE;
        var code = codes.get(hasard.nextInt(codes.size()));
        alertes.signaler(
                jeune,
                code,
                le.isBefore(rentree) ? rentree : le,
                code == CodeAlerte.ABSENCES ? 4 + hasard.nextInt(17) : null);
    }

    /** Among those who left a school of Rennes, one in two goes on with the mission locale, which then sees the file. */
    void adresser(JeuneId jeune, EleveInvente.Annee passage, LocalDate le) {
        if (passage.sortie().isEmpty()
                || !passage.ecole().commune().startsWith("Rennes")
                || apart(passage, le).nextBoolean()) {
            return;
        }
        var structure = AgentsDeDemonstration.MISSION_LOCALE;
        var acte = "%s %s %s".formatted(structure, passage.ecole().uai(), le);
        jeunes.rattacher(
                jeune,
                cercles.ouvrir(TypeCercle.PARTENAIRE, structure, structure + " : jeunes adressés au partenaire"),
                TypeActe.PARTAGE,
                UUID.nameUUIDFromBytes(acte.getBytes(StandardCharsets.UTF_8)),
                "Adressé à la " + structure.replaceFirst("^M", "m"),
                le,
                null);
    }

    private static SplittableRandom apart(EleveInvente.Annee passage, LocalDate jour) {
        return new SplittableRandom(
                31 * jour.toEpochDay() + passage.ecole().uai().hashCode());
    }
}
