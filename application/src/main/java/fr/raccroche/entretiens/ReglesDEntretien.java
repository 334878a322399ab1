package fr.raccroche.entretiens;

import fr.raccroche.actions.Actions;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the rules refuse of an interview, and what they keep of it. */
@Component
class ReglesDEntretien {

    private final Jeunes jeunes;
    private final Actions actions;
    private final Clock horloge;

    ReglesDEntretien(Jeunes jeunes, Actions actions, Clock horloge) {
        this.jeunes = jeunes;
        this.actions = actions;
        this.horloge = horloge;
    }

    Refus refus(JeuneId jeune, SaisieEntretien saisie, Nomenclature nomenclature) {
        var le = saisie.le();
        var aujourdhui = LocalDate.now(horloge);
        var refusDuJour = jeunes.refusDuJour(jeune, "le", le);
        // A date that is refused says nothing of the lists: they are then judged as they are today.
        var jour = refusDuJour.motifs().isEmpty() ? le : aujourdhui;
        var refus = SaisieEntretien.refus(
                        le, saisie.dureeMinutes(), saisie.synthese(), SaisieEntretien.SYNTHESE_MAX, aujourdhui)
                .et(refusDuJour)
                .et(nomenclature.refusDuType(saisie.type(), jour))
                .et(nomenclature.refus("CANAL", saisie.canal(), jour, "canal"))
                .et(nomenclature.refus("LIEU", saisie.lieu(), jour, "lieu"));
        retenus(saisie, nomenclature).forEach((liste, codes) -> {
            codes.forEach(code -> refus.et(nomenclature.refus(liste, code, jour, "")));
            refus.si(
                    codes.size() > 1 && !nomenclature.liste(liste).plusieurs(),
                    "",
                    "entretien.un-seul-choix",
                    nomenclature.liste(liste).libelle());
        });
        return refus;
    }

    /** The interview as it is kept: what its type does not ask is left out. @throws RegleMetierException when refused */
    SaisieEntretien controler(JeuneId jeune, SaisieEntretien saisie, Nomenclature nomenclature) {
        refus(jeune, saisie, nomenclature).lever();
        saisie.action().ifPresent(actions::find);
        return saisie.avec(retenus(saisie, nomenclature));
    }

    /** Codes of the lists that the form of the type shows; the others are not worth keeping. */
    private static Constats retenus(SaisieEntretien saisie, Nomenclature nomenclature) {
        return saisie.constats()
                .seulement(nomenclature
                        .type(saisie.type())
                        .map(Nomenclature.Type::listes)
                        .orElse(List.of()));
    }
}
