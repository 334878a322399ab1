package fr.raccroche.reperage.lignes;

import fr.raccroche.presentation.Formulaire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt, as its form sends it. */
record EssaiForm(
        @NotBlank @Nullable String canal,
        @NotBlank @Nullable String resultat,
        @NotNull @Nullable LocalDate le,
        @Nullable LocalTime heure) {

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    Essai.Saisie saisie(LocalDate jour) {
        return new Essai.Saisie(
                Objects.requireNonNullElse(le, jour),
                Optional.ofNullable(heure),
                Formulaire.texte(canal),
                Formulaire.texte(resultat));
    }
}
