package fr.raccroche.reperage.regles;

import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.reperage.regles.Regle.Cas;
import fr.raccroche.reperage.regles.Regle.Issue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of the table as its form says it. */
record RegleForm(
        @NotNull @Nullable ClasseDeDiplome diplome,
        @Size(max = 40) @Nullable String cycle,
        @NotNull @Nullable Integer ageMin,
        @NotNull @Nullable Integer ageMax,
        @NotNull @Nullable Statut statut,
        boolean presume,
        boolean obligation,
        @Size(max = 200) @Nullable String texte) {

    static RegleForm de(Regle regle) {
        return new RegleForm(
                regle.cas().diplome(),
                regle.cas().cycle().equals(Regle.TOUS_LES_CYCLES)
                        ? ""
                        : regle.cas().cycle(),
                regle.cas().ageMin(),
                regle.cas().ageMax(),
                regle.issue().statut(),
                regle.issue().presume(),
                regle.issue().obligation(),
                regle.issue().texte());
    }

    Cas cas() {
        return new Cas(
                Objects.requireNonNull(diplome),
                cycle == null || cycle.isBlank() ? Regle.TOUS_LES_CYCLES : cycle.strip(),
                Objects.requireNonNull(ageMin),
                Objects.requireNonNull(ageMax));
    }

    Issue issue() {
        return new Issue(Objects.requireNonNull(statut), presume, obligation, texte == null ? "" : texte.strip());
    }
}
