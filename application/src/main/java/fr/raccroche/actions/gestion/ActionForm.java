package fr.raccroche.actions.gestion;

import fr.raccroche.actions.Action;
import fr.raccroche.actions.SaisieAction;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An action as its form says it. */
record ActionForm(
        @NotBlank @Nullable String type,
        @NotBlank @Nullable String intitule,
        @NotBlank @Nullable String uai,
        @NotNull @Nullable LocalDate du,
        @NotNull @Nullable LocalDate au,
        @Min(1) @Nullable Integer capacite,
        @Nullable Integer version) {

    static ActionForm de(Action action) {
        return new ActionForm(
                action.type(),
                action.intitule(),
                action.uai().valeur(),
                action.du(),
                action.au(),
                action.capacite(),
                action.version());
    }

    SaisieAction saisie() {
        return new SaisieAction(
                Objects.requireNonNull(type),
                Objects.requireNonNull(intitule),
                new Uai(Objects.requireNonNull(uai)),
                Objects.requireNonNull(du),
                Objects.requireNonNull(au),
                capacite);
    }
}
