package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Refus;
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

    /** Whole even when parts are missing, which their fields refuse; without a function there is nothing to ask for. */
    Optional<Mandat> mandat(LocalDate jour) {
        return Optional.ofNullable(fonction)
                .map(dite -> new Mandat(
                        dite,
                        etablissement(),
                        Optional.ofNullable(territoire).map(TerritoireId::new),
                        Formulaire.texte(partenaire),
                        Objects.requireNonNullElse(du, jour),
                        au,
                        Formulaire.texte(acte)));
    }

    /** What the form alone can refuse; dates are judged even when nothing else can be. */
    Refus refus(LocalDate jour) {
        return new Refus()
                .si(Formulaire.resteAChoisir(etablissement(), uaiTexte), "uai", "comptes.uai.inconnu")
                .et(Exercices.refusDesDates(Objects.requireNonNullElse(du, jour), du == null ? null : au));
    }

    private Optional<Uai> etablissement() {
        return Formulaire.etablissement(uai, uaiTexte);
    }
}
