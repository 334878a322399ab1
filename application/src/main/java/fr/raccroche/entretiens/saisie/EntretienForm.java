package fr.raccroche.entretiens.saisie;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.Entretien;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the browser sends of an interview, before any rule was checked. Chosen codes come apart, as {@code c_LISTE}. */
record EntretienForm(
        @NotBlank @Nullable String type,
        @NotNull @Nullable LocalDate le,
        @Nullable LocalTime heure,
        @NotNull @Nullable Duree duree,
        @NotBlank @Nullable String canal,
        @NotBlank @Nullable String lieu,
        @Nullable String uai,
        @Nullable String uaiTexte,
        @Pattern(regexp = Formulaire.ID) @Nullable String action,
        @Nullable String synthese,
        @Nullable String note,
        @Nullable String prochaineQuoi,
        @Nullable LocalDate prochaineLe,
        @Pattern(regexp = Formulaire.ID) @Nullable String prochainePar,
        @Pattern(regexp = Formulaire.ID) @Nullable String rdv,
        @Nullable Integer version) {

    static final String PREFIXE = "c_";

    /** In the school where the young person is, if any. */
    static EntretienForm nouveau(Nomenclature.Type type, Dossier dossier, AgentId moi) {
        return propose(
                type.code(),
                dossier.jour(),
                null,
                type.dureeMinutes(),
                "PRESENTIEL",
                dossier.lieuHabituel(),
                dossier.ecole(),
                "",
                dossier,
                moi);
    }

    static EntretienForm apres(RendezVous.Rencontre rencontre, Dossier dossier, AgentId moi) {
        var prevu = rencontre.saisie();
        return propose(
                prevu.type(),
                prevu.le().isAfter(dossier.jour()) ? dossier.jour() : prevu.le(),
                prevu.heure(),
                prevu.dureeMinutes(),
                prevu.canal(),
                prevu.lieu(),
                prevu.uai(),
                rencontre.id().toString(),
                dossier,
                moi);
    }

    /** The next step by me, on the first working day a week from now. */
    private static EntretienForm propose(
            String type,
            LocalDate le,
            @Nullable LocalTime heure,
            int minutes,
            String canal,
            String lieu,
            Optional<Uai> uai,
            String rdv,
            Dossier dossier,
            AgentId moi) {
        return new EntretienForm(
                type,
                le,
                heure,
                new Duree(minutes),
                canal,
                lieu,
                uai.map(Uai::valeur).orElse(""),
                "",
                "",
                "",
                "",
                "",
                dossier.dansUneSemaine(),
                moi.valeur().toString(),
                rdv,
                0);
    }

    static EntretienForm de(Entretien entretien, String note) {
        var saisie = entretien.saisie();
        return new EntretienForm(
                saisie.type(),
                saisie.le(),
                saisie.heure().orElse(null),
                new Duree(saisie.dureeMinutes()),
                saisie.canal(),
                saisie.lieu(),
                saisie.uai().map(Uai::valeur).orElse(""),
                "",
                saisie.action().map(id -> id.valeur().toString()).orElse(""),
                saisie.synthese(),
                note,
                "",
                null,
                "",
                "",
                entretien.version());
    }

    static Constats constats(Map<String, List<String>> envoyes) {
        Map<String, List<String>> choisis = new HashMap<>();
        envoyes.forEach((nom, codes) -> {
            if (nom.startsWith(PREFIXE)) {
                // Several codes come apart from the form, and with commas from the page that compares two versions.
                choisis.put(
                        nom.substring(PREFIXE.length()),
                        codes.stream()
                                .flatMap(code -> Arrays.stream(code.split(",")))
                                .toList());
            }
        });
        return new Constats(choisis);
    }

    /** Whole even when parts are missing, which their fields refuse: rules judge the others. */
    SaisieEntretien saisie(Constats constats, LocalDate jour) {
        return new SaisieEntretien(
                Formulaire.texte(type),
                Objects.requireNonNullElse(le, jour),
                Optional.ofNullable(heure),
                duree == null ? 0 : duree.minutes(),
                Formulaire.texte(canal),
                Formulaire.texte(lieu),
                etablissement(),
                Formulaire.choisi(action).map(ActionId::valueOf),
                constats,
                Formulaire.texte(synthese));
    }

    Optional<ProchainesActions.Saisie> prochaine(AgentId moi, LocalDate jour) {
        return quoi().map(etape -> new ProchainesActions.Saisie(
                etape,
                Objects.requireNonNullElse(prochaineLe, jour),
                Formulaire.choisi(prochainePar).map(AgentId::valueOf).orElse(moi)));
    }

    /** What the form alone can refuse: a school typed and not chosen, a next step without its date. */
    Refus refus() {
        return new Refus()
                .si(Formulaire.resteAChoisir(etablissement(), uaiTexte), "uai", "entretien.etablissement")
                .si(quoi().isPresent() && prochaineLe == null, "prochaineLe", "prochaine.sans-date");
    }

    private Optional<Uai> etablissement() {
        return Formulaire.etablissement(uai, uaiTexte);
    }

    private Optional<String> quoi() {
        return Optional.of(Formulaire.texte(prochaineQuoi)).filter(etape -> !etape.isEmpty());
    }
}
