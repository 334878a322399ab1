package fr.raccroche.entretiens.contacts;

import fr.raccroche.socle.RegleMetierException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the short forms share. */
final class Saisie {

    static final String UUID = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private static final Map<String, String> CHAMPS = Map.of(
            "tentative.futur", "le",
            "tentative.resultat-inconnu", "resultat",
            "rendez-vous.duree", "duree",
            "rendez-vous.passe", "le",
            "rendez-vous.lointain", "le",
            "rendez-vous.agent-hors-cercle", "avec",
            "prochaine.passee", "echeance",
            "prochaine.agent-hors-cercle", "par");

    private Saisie() {}

    static String texte(@Nullable String valeur) {
        return valeur == null ? "" : valeur.strip();
    }

    /** Shows the refusal beside its field. */
    static void refuser(BindingResult erreurs, RegleMetierException refus) {
        var champ = CHAMPS.get(refus.cle());
        if (champ == null) {
            erreurs.reject(refus.cle(), refus.arguments(), null);
        } else {
            erreurs.rejectValue(champ, refus.cle(), refus.arguments(), null);
        }
    }
}
