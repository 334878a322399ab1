package fr.raccroche.parcours;

import fr.raccroche.presentation.Formulaire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A devenir as its form says it, whole or not. */
record DevenirForm(
        @NotBlank @Nullable String code,
        @NotNull @Nullable LocalDate le,
        @NotNull @Nullable Source source,
        @NotNull @Nullable Preuve preuve,
        @Nullable Integer version) {

    static DevenirForm de(Devenir devenir) {
        var saisie = devenir.saisie();
        return new DevenirForm(saisie.code(), saisie.le(), saisie.source(), saisie.preuve(), devenir.version());
    }

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    SaisieDevenir saisie(LocalDate jour) {
        return new SaisieDevenir(
                Formulaire.texte(code),
                Objects.requireNonNullElse(le, jour),
                Objects.requireNonNullElse(source, Source.AUTRE),
                Objects.requireNonNullElse(preuve, Preuve.DIT));
    }
}
