package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.RendezVous.Rencontre;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.Refus;
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
        @NotBlank @Pattern(regexp = Formulaire.ID) @Nullable String avec,
        @NotBlank @Nullable String canal,
        @NotBlank @Nullable String lieu,
        @Nullable String uai,
        @Nullable String uaiTexte,
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
                "",
                rencontre.version(),
                false);
    }

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    RendezVous.Saisie saisie(LocalDate jour, AgentId moi) {
        return new RendezVous.Saisie(
                Formulaire.choisi(avec).map(AgentId::valueOf).orElse(moi),
                Objects.requireNonNullElse(le, jour),
                Objects.requireNonNullElse(heure, LocalTime.MIDNIGHT),
                duree == null ? 0 : duree.minutes(),
                Formulaire.texte(type),
                Formulaire.texte(canal),
                Formulaire.texte(lieu),
                etablissement());
    }

    private Optional<Uai> etablissement() {
        return Formulaire.etablissement(uai, uaiTexte);
    }

    /** What the form alone can refuse: a school typed and not chosen. */
    Refus refus() {
        return new Refus().si(Formulaire.resteAChoisir(etablissement(), uaiTexte), "uai", "entretien.etablissement");
    }
}
