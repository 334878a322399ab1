package fr.raccroche.entretiens;

import fr.raccroche.actions.ActionId;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What is said of an interview. The synthesis is its only typed text; everything else is a closed code. */
public record SaisieEntretien(
        String type,
        LocalDate le,
        Optional<LocalTime> heure,
        int dureeMinutes,
        String canal,
        String lieu,
        Optional<Uai> uai,
        Optional<ActionId> action,
        Constats constats,
        String synthese) {

    public static final int SYNTHESE_MAX = 1000;

    public SaisieEntretien {
        synthese = synthese.strip();
    }

    /** The least that a line of the grid says: face to face, in the school if there is one. */
    public static SaisieEntretien rapide(
            String type, LocalDate le, int dureeMinutes, Optional<Uai> uai, Optional<ActionId> action) {
        return new SaisieEntretien(
                type,
                le,
                Optional.empty(),
                dureeMinutes,
                "PRESENTIEL",
                uai.isPresent() ? "ETABLISSEMENT" : "LOCAUX_MLDS",
                uai,
                action,
                Constats.AUCUN,
                "");
    }

    /** The same interview seen from the grid, which knows nothing of the codes and the text. */
    public SaisieEntretien avec(
            String autreType, LocalDate autreJour, int duree, Optional<Uai> autreUai, Optional<ActionId> autreAction) {
        return new SaisieEntretien(
                autreType,
                autreJour,
                heure,
                duree,
                canal,
                lieu,
                autreUai,
                autreAction,
                autreType.equals(type) ? constats : Constats.AUCUN,
                synthese);
    }

    SaisieEntretien avec(Constats autres) {
        return new SaisieEntretien(type, le, heure, dureeMinutes, canal, lieu, uai, action, autres, synthese);
    }

    /** What holds for interviews with young people and with staff alike: held already, from a minute to ten hours. */
    public static Refus refus(LocalDate le, int dureeMinutes, String synthese, int max, LocalDate aujourdhui) {
        return new Refus()
                .si(le.isAfter(aujourdhui), "le", "entretien.futur")
                .si(dureeMinutes < 1 || dureeMinutes > 600, "duree", "entretien.duree")
                .si(synthese.length() > max, "synthese", "entretien.synthese-longue", synthese.length(), max);
    }
}
