package fr.raccroche.entretiens.contacts;

import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.presentation.Formulaire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attempt as its form says it, whole or not. */
record TentativeForm(
        @NotBlank @Nullable String canal,
        @NotBlank @Nullable String aupres,
        @NotBlank @Nullable String resultat,
        @NotNull @Nullable LocalDate le,
        @Nullable LocalTime heure,
        @Nullable Integer version) {

    static TentativeForm de(Tentatives.Consignee tentative) {
        var saisie = tentative.saisie();
        return new TentativeForm(
                saisie.canal(),
                saisie.aupres(),
                saisie.resultat(),
                saisie.le(),
                saisie.heure().orElse(null),
                tentative.version());
    }

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    Tentatives.Saisie saisie(LocalDate jour) {
        return new Tentatives.Saisie(
                Objects.requireNonNullElse(le, jour),
                Optional.ofNullable(heure),
                Formulaire.texte(canal),
                Formulaire.texte(aupres),
                Formulaire.texte(resultat));
    }
}
