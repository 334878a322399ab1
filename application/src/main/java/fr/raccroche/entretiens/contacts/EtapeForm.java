package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.ProchainesActions.Prevue;
import fr.raccroche.presentation.Formulaire;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A next step as its form says it, whole or not. */
record EtapeForm(
        @NotBlank @Nullable String quoi,
        @NotNull @Nullable LocalDate echeance,

        @NotBlank @Pattern(regexp = Formulaire.ID) @Nullable String par,

        @Nullable Integer version) {

    static EtapeForm de(Prevue etape) {
        return new EtapeForm(
                etape.saisie().quoi(),
                etape.saisie().echeance(),
                etape.saisie().par().valeur().toString(),
                etape.version());
    }

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    ProchainesActions.Saisie saisie(LocalDate jour, AgentId moi) {
        return new ProchainesActions.Saisie(
                Formulaire.texte(quoi),
                Objects.requireNonNullElse(echeance, jour),
                Formulaire.choisi(par).map(AgentId::valueOf).orElse(moi));
    }
}
