package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.RendezVous.Rencontre;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the browser sends of an appointment given or postponed. */
record RendezVousForm(
        @NotNull @Nullable LocalDate le,
        @NotNull @Nullable LocalTime heure,
        @NotNull @Nullable Duree duree,
        @NotBlank @Nullable String type,
        @NotBlank @Pattern(regexp = Saisie.UUID) @Nullable String avec,
        @NotBlank @Nullable String canal,
        @NotBlank @Nullable String lieu,
        @Nullable String uai,
        @Nullable String motif,
        @Nullable Integer version,
        @Nullable Boolean maintenir) {

    static RendezVousForm nouveau(Dossier dossier, AgentId moi) {
        return new RendezVousForm(
                null,
                null,
                new Duree(45),
                "SITUATION",
                moi.valeur().toString(),
                "PRESENTIEL",
                dossier.lieuHabituel(),
                dossier.ecole().map(Uai::valeur).orElse(""),
                "",
                0,
                false);
    }

    static RendezVousForm de(Rencontre rencontre) {
        return reporter(rencontre, rencontre.saisie().le());
    }

    /** The same appointment at another date, still to say. */
    static RendezVousForm reporter(Rencontre rencontre, @Nullable LocalDate le) {
        var saisie = rencontre.saisie();
        return new RendezVousForm(
                le,
                saisie.heure(),
                new Duree(saisie.dureeMinutes()),
                saisie.type(),
                saisie.avec().valeur().toString(),
                saisie.canal(),
                saisie.lieu(),
                saisie.uai().map(Uai::valeur).orElse(""),
                "",
                rencontre.version(),
                false);
    }

    RendezVous.Saisie saisie() {
        return new RendezVous.Saisie(
                AgentId.valueOf(Objects.requireNonNull(avec)),
                Objects.requireNonNull(le),
                Objects.requireNonNull(heure),
                Objects.requireNonNull(duree).minutes(),
                Objects.requireNonNull(type),
                Objects.requireNonNull(canal),
                Objects.requireNonNull(lieu),
                Optional.of(Saisie.texte(uai)).filter(Uai::estValide).map(Uai::new));
    }
}
