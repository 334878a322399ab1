package fr.raccroche.entretiens.saisie;

import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * All that is to correct in the form of an interview, said at once: a field that cannot be read does not hide what the
 * service would refuse of the others.
 */
@Component
class RefusDEntretien {

    /** Where a refusal of a rule is shown. */
    private static final Map<String, String> CHAMPS = Map.of(
            "entretien.futur", "le",
            "entretien.duree", "duree",
            "entretien.synthese-longue", "synthese",
            "entretien.note-longue", "note",
            "entretien.type-inconnu", "type",
            "entretien.etablissement", "uai",
            "prochaine.passee", "prochaineLe",
            "prochaine.sans-date", "prochaineLe",
            "prochaine.agent-hors-cercle", "prochainePar");

    private final Clock horloge;

    RefusDEntretien(Clock horloge) {
        this.horloge = horloge;
    }

    void chercher(BindingResult erreurs) {
        var jour = LocalDate.now(horloge);
        date(erreurs, "le")
                .filter(le -> le.isAfter(jour))
                .ifPresent(le -> montrer(erreurs, new RegleMetierException("entretien.futur")));
        if (lu(erreurs, "duree") instanceof Duree duree && !SaisieEntretien.dureeRecevable(duree.minutes())) {
            montrer(erreurs, new RegleMetierException("entretien.duree"));
        }
        if (texte(erreurs, "uai").isEmpty()
                && texte(erreurs, "uaiTexte").filter(nom -> !Uai.estValide(nom)).isPresent()) {
            montrer(erreurs, new RegleMetierException("entretien.etablissement"));
        }
        if (texte(erreurs, "prochaineQuoi").isPresent() && !erreurs.hasFieldErrors("prochaineLe")) {
            var pour = date(erreurs, "prochaineLe");
            if (pour.isEmpty()) {
                montrer(erreurs, new RegleMetierException("prochaine.sans-date"));
            } else if (pour.get().isBefore(jour)) {
                montrer(erreurs, new RegleMetierException("prochaine.passee"));
            }
        }
    }

    void montrer(BindingResult erreurs, RegleMetierException motif) {
        var champ = CHAMPS.get(motif.cle());
        if (champ == null) {
            erreurs.reject(motif.cle(), motif.arguments(), null);
        } else if (erreurs.getTarget() == null) {
            // A form with an unreadable field has no object to take the refused value from.
            erreurs.addError(new FieldError(
                    erreurs.getObjectName(),
                    champ,
                    erreurs.getFieldValue(champ),
                    false,
                    erreurs.resolveMessageCodes(motif.cle(), champ),
                    motif.arguments(),
                    null));
        } else {
            erreurs.rejectValue(champ, motif.cle(), motif.arguments(), null);
        }
    }

    private static Optional<LocalDate> date(BindingResult erreurs, String champ) {
        return lu(erreurs, champ) instanceof LocalDate jour ? Optional.of(jour) : Optional.empty();
    }

    private static Optional<String> texte(BindingResult erreurs, String champ) {
        return EntretienForm.texte(Objects.toString(lu(erreurs, champ), ""));
    }

    private static Object lu(BindingResult erreurs, String champ) {
        if (erreurs.hasFieldErrors(champ)) {
            return "";
        }
        var valeur = erreurs.getTarget() == null ? erreurs.getFieldValue(champ) : erreurs.getRawFieldValue(champ);
        return Objects.requireNonNullElse(valeur, "");
    }
}
