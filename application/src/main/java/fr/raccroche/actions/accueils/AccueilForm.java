package fr.raccroche.actions.accueils;

import fr.raccroche.actions.Accueil;
import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.SaisieAccueil;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An accueil as its form says it, whole or not. */
record AccueilForm(
        @NotBlank @Pattern(regexp = Formulaire.ID) @Nullable String action,

        @Nullable String actionTexte,
        @NotNull @Nullable LocalDate entree,
        @NotBlank @Nullable String origine,
        @Nullable String uai,
        @Nullable String uaiTexte,
        @Nullable LocalDate sortie,
        @Nullable String motif,
        @Nullable BigDecimal heuresPrevues,
        @Nullable BigDecimal heuresRealisees,
        @Nullable Integer absences,
        @Nullable Integer stages,
        @Nullable Integer joursDeStage,
        @Nullable String portefeuille,
        @Nullable String observations,
        @Nullable Integer version) {

    /** No action chosen yet: the field says so, and no rule looks for it. */
    private static final ActionId AUCUNE = new ActionId(new UUID(0, 0));

    static AccueilForm nouveau(LocalDate entree) {
        return new AccueilForm("", "", entree, "", "", "", null, "", null, null, null, null, null, "", "", 0);
    }

    static AccueilForm de(Accueil accueil) {
        var saisie = accueil.saisie();
        var bilan = saisie.bilan();
        return new AccueilForm(
                saisie.action().valeur().toString(),
                "",
                saisie.entree(),
                saisie.origine(),
                saisie.origineUai().map(Uai::valeur).orElse(""),
                "",
                saisie.sortie().map(SaisieAccueil.Sortie::le).orElse(null),
                saisie.sortie().map(SaisieAccueil.Sortie::motif).orElse(""),
                bilan.heuresPrevues(),
                bilan.heuresRealisees(),
                bilan.absences(),
                bilan.stages(),
                bilan.joursDeStage(),
                bilan.portefeuille() == null ? "" : bilan.portefeuille().toString(),
                bilan.observations(),
                accueil.version());
    }

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    SaisieAccueil saisie(LocalDate jour) {
        return new SaisieAccueil(
                Formulaire.choisi(action).map(ActionId::valueOf).orElse(AUCUNE),
                Objects.requireNonNullElse(entree, jour),
                Formulaire.texte(origine),
                etablissement(),
                sortie == null || sansMotif()
                        ? Optional.empty()
                        : Optional.of(new SaisieAccueil.Sortie(sortie, Formulaire.texte(motif))),
                new SaisieAccueil.Bilan(
                        heuresPrevues,
                        heuresRealisees,
                        absences,
                        stages,
                        joursDeStage,
                        portefeuille == null || portefeuille.isEmpty() ? null : Boolean.valueOf(portefeuille),
                        Formulaire.texte(observations)));
    }

    /** What the form alone can refuse: a school typed and not chosen, half an exit. */
    Refus refus() {
        return new Refus()
                .si(Formulaire.resteAChoisir(etablissement(), uaiTexte), "uai", "accueil.etablissement")
                .si(sortie == null && !sansMotif(), "sortie", "accueil.sortie-incomplete")
                .si(sortie != null && sansMotif(), "motif", "accueil.sortie-incomplete");
    }

    boolean sansAction() {
        return Formulaire.choisi(action).isEmpty();
    }

    private boolean sansMotif() {
        return Formulaire.texte(motif).isEmpty();
    }

    private Optional<Uai> etablissement() {
        return Formulaire.etablissement(uai, uaiTexte);
    }

    /** Whether the folded part of the form opens by itself. */
    public boolean bilanConnu() {
        return Stream.of(heuresPrevues, heuresRealisees, absences, stages, joursDeStage)
                        .anyMatch(Objects::nonNull)
                || Stream.of(portefeuille, observations).anyMatch(texte -> texte != null && !texte.isEmpty());
    }
}
