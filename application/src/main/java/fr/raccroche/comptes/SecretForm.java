package fr.raccroche.comptes;

import fr.raccroche.socle.RegleMetierException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new password typed twice, and the present one when there is one. */
record SecretForm(
        @Nullable String actuel,
        @Nullable String nouveau,
        @Nullable String confirmation) {

    static final SecretForm VIDE = new SecretForm("", "", "");

    String ancien() {
        return Objects.toString(actuel, "");
    }

    /** @throws RegleMetierException when the two differ or the password is not acceptable */
    MotDePasse choisi() {
        var choisi = Objects.toString(nouveau, "");
        if (!choisi.equals(Objects.toString(confirmation, ""))) {
            throw new RegleMetierException("comptes.secret.different");
        }
        return new MotDePasse(choisi);
    }
}
