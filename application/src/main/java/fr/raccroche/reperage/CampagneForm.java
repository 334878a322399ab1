package fr.raccroche.reperage;

import fr.raccroche.reperage.Campagne.Projet;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.territoire.TerritoireId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A campaign as its form says it. */
record CampagneForm(
        @NotBlank @Size(max = 80) @Nullable String nom,
        @NotNull @Min(2000) @Max(2100) @Nullable Integer annee,
        @NotNull @Nullable LocalDate observeeLe,
        @NotNull @Nullable Integer territoire) {

    Projet projet() {
        return new Projet(
                Objects.requireNonNull(nom),
                new AnneeScolaire(Objects.requireNonNull(annee)),
                Objects.requireNonNull(observeeLe),
                new TerritoireId(Objects.requireNonNull(territoire)));
    }
}
