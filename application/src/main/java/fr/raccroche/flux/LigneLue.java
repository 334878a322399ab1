package fr.raccroche.flux;

import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.SaisieAccueil.Bilan;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was understood of a line that was typed or read from a file: values, what is wrong, what is missing. */
record LigneLue(
        boolean accueil,
        @Nullable LocalDate le,
        @Nullable JeuneId jeune,
        String type,
        @Nullable Integer duree,
        Optional<Uai> uai,
        Optional<ActionId> action,
        String origine,
        @Nullable LocalDate sortie,
        String motif,
        Bilan bilan,
        Optional<String> devenirN,
        Optional<String> devenirN1,
        Map<Colonne, String> textes,
        Map<Colonne, String> ids,
        Map<Colonne, String> erreurs,
        Map<Colonne, String> manques) {

    LigneLue {
        textes = Collections.unmodifiableMap(new EnumMap<>(textes));
        erreurs = Map.copyOf(erreurs);
        manques = Map.copyOf(manques);
    }

    boolean prete() {
        return erreurs.isEmpty() && manques.isEmpty();
    }

    Reponse.Etat etat() {
        if (!erreurs.isEmpty()) {
            return Reponse.Etat.REFUSEE;
        }
        return manques.isEmpty() ? Reponse.Etat.ENREGISTREE : Reponse.Etat.A_COMPLETER;
    }

    /** « il manque la durée, le jeune ». */
    String message() {
        return manques.isEmpty()
                ? ""
                : "il manque "
                        + manques.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(", "))
                        + ".";
    }
}
