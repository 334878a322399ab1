package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Fonction;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function asked for an agent, as typed. */
record FonctionForm(
        @NotNull @Nullable Fonction fonction,
        @Nullable String uai,
        @Nullable String uaiTexte,
        @Nullable Integer territoire,
        @Size(max = 80) @Nullable String partenaire,
        @NotNull @Nullable LocalDate du,
        @Nullable LocalDate au,
        @NotBlank @Size(max = 120) @Nullable String acte) {

    static FonctionForm vide(LocalDate jour) {
        return new FonctionForm(null, "", "", null, "", jour, null, "");
    }

    Mandat mandat() {
        return new Mandat(
                Objects.requireNonNull(fonction),
                lire(),
                Optional.ofNullable(territoire).map(TerritoireId::new),
                Objects.toString(partenaire, "").strip(),
                Objects.requireNonNull(du),
                au,
                Objects.toString(acte, "").strip());
    }

    private Optional<Uai> lire() {
        var choisi =
                uai == null || uai.isBlank() ? Objects.toString(uaiTexte, "").strip() : uai;
        if (choisi.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Uai.lire(choisi).orElseThrow(() -> new RegleMetierException("comptes.uai.inconnu").sur("uai")));
    }
}
