package fr.raccroche.imports;

import fr.raccroche.imports.DecisionRepository.Correction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed over a refused line; {@code dossier} is a file's id, « neuf », or nothing. */
record CorrectionForm(
        @NotBlank @Size(max = 100) @Nullable String nom,
        @NotBlank @Size(max = 100) @Nullable String prenom,
        @NotNull @PastOrPresent @Nullable LocalDate naissance,
        @Pattern(regexp = "[FM]?") @Nullable String sexe,

        @Pattern(regexp = "|\\s*[0-9A-Za-z]{11}\\s*", message = "{imports.ine}") @Nullable
        String ine,

        @Pattern(regexp = "|\\s*[0-9A-Za-z]{11}\\s*", message = "{imports.ine}") @Nullable
        String ineAncien,

        @Pattern(regexp = "|neuf|[0-9a-f-]{36}") @Nullable String dossier) {

    static final String NEUF = "neuf";

    static CorrectionForm de(Constat constat) {
        return new CorrectionForm(
                constat.nom(),
                constat.prenom(),
                constat.naissance(),
                constat.sexe(),
                constat.ine(),
                constat.ineAncien(),
                "");
    }

    Correction correction() {
        var choix = Objects.requireNonNullElse(dossier, "");
        return new Correction(
                Objects.requireNonNull(nom),
                Objects.requireNonNull(prenom),
                naissance,
                Objects.requireNonNullElse(sexe, ""),
                propre(ine),
                propre(ineAncien),
                choix.isEmpty() || choix.equals(NEUF) ? null : UUID.fromString(choix),
                choix.equals(NEUF));
    }

    private static @Nullable String propre(@Nullable String ine) {
        return ine == null ? null : ine.strip().toUpperCase(Locale.ROOT);
    }
}
