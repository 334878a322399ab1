package fr.raccroche.reperage.lignes;

import fr.raccroche.jeunes.Preuve;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a line, as its form sends it. */
record LeveeForm(
        @NotBlank @Nullable String code,
        @NotNull @Nullable Preuve preuve,
        @Nullable String uai,
        @Nullable String uaiTexte,
        int version) {

    static LeveeForm de(Ligne ligne) {
        var levee = ligne.levee();
        return levee == null
                ? new LeveeForm("", null, "", "", ligne.version())
                : new LeveeForm(
                        levee.code(),
                        levee.preuve() == Preuve.RAPPROCHEMENT ? null : levee.preuve(),
                        levee.uai().map(Uai::valeur).orElse(""),
                        levee.etablissement(),
                        ligne.version());
    }

    static LeveeForm reponse(Ligne ligne, String code) {
        return new LeveeForm(code, Preuve.ETABLISSEMENT, "", "", ligne.version());
    }

    /** Whole even when parts are missing, which their fields refuse. */
    Levees.Saisie saisie() {
        return new Levees.Saisie(
                Formulaire.texte(code),
                Objects.requireNonNullElse(preuve, Preuve.DECLARATION),
                Formulaire.etablissement(uai, uaiTexte));
    }
}
