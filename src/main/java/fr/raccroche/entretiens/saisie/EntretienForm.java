package fr.raccroche.entretiens.saisie;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.Entretien;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

        @Pattern(regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") @Nullable
        String action,

        @Size(max = SaisieEntretien.SYNTHESE_MAX) @Nullable String synthese,
        @Size(max = Entretiens.NOTE_MAX) @Nullable String note,
        @Nullable String prochaineQuoi,
        @Nullable LocalDate prochaineLe,

        @Pattern(regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") @Nullable
        String prochainePar,

        @Pattern(regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") @Nullable
        String rdv,

        @Nullable Integer version) {

    static final String PREFIXE = "c_";

    /** In the school where the young person is, if any; the next step on the first working day a week from now. */
    static EntretienForm nouveau(Nomenclature.Type type, Dossier dossier, AgentId moi) {
        return new EntretienForm(
                type.code(),
                dossier.jour(),
                null,
                new Duree(type.dureeMinutes()),
                "PRESENTIEL",
                dossier.lieuHabituel(),
                dossier.ecole().map(Uai::valeur).orElse(""),
                "",
                "",
                "",
                "",
                "",
                dossier.dansUneSemaine(),
                moi.valeur().toString(),
                "",
                0);
    }

    static EntretienForm apres(RendezVous.Rencontre rencontre, Dossier dossier, AgentId moi) {
        var prevu = rencontre.saisie();
        return new EntretienForm(
                prevu.type(),
                prevu.le().isAfter(dossier.jour()) ? dossier.jour() : prevu.le(),
                prevu.heure(),
                new Duree(prevu.dureeMinutes()),
                prevu.canal(),
                prevu.lieu(),
                prevu.uai().map(Uai::valeur).orElse(""),
                "",
                "",
                "",
                "",
                "",
                dossier.dansUneSemaine(),
                moi.valeur().toString(),
                rencontre.id().toString(),
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

    SaisieEntretien saisie(Constats constats) {
        return new SaisieEntretien(
                Objects.requireNonNullElse(type, ""),
                Objects.requireNonNull(le),
                Optional.ofNullable(heure),
                Objects.requireNonNull(duree).minutes(),
                Objects.requireNonNullElse(canal, ""),
                Objects.requireNonNullElse(lieu, ""),
                etablissement(),
                texte(action).map(ActionId::valueOf),
                constats,
                Objects.requireNonNullElse(synthese, ""));
    }

    /** @throws RegleMetierException when a school was typed and not chosen */
    private Optional<Uai> etablissement() {
        var choisi = texte(uai).or(() -> texte(uaiTexte).filter(Uai::estValide));
        if (choisi.isEmpty() && texte(uaiTexte).isPresent()) {
            throw new RegleMetierException("entretien.etablissement");
        }
        return choisi.map(Uai::new);
    }

    Optional<ProchainesActions.Saisie> prochaine(AgentId moi) {
        return texte(prochaineQuoi).map(quoi -> {
            if (prochaineLe == null) {
                throw new RegleMetierException("prochaine.sans-date");
            }
            return new ProchainesActions.Saisie(
                    quoi, prochaineLe, texte(prochainePar).map(AgentId::valueOf).orElse(moi));
        });
    }

    static Optional<String> texte(@Nullable String valeur) {
        return Optional.ofNullable(valeur).map(String::strip).filter(net -> !net.isEmpty());
    }
}
