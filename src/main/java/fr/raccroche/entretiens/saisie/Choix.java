package fr.raccroche.entretiens.saisie;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What decides how the form is shown; taken from what was sent, for a form with an unreadable date has no object. */
record Choix(String type, String rdv, String uai, String uaiTexte) {

    static Choix de(EntretienForm form) {
        return new Choix(
                Objects.requireNonNullElse(form.type(), ""),
                Objects.requireNonNullElse(form.rdv(), ""),
                Objects.requireNonNullElse(form.uai(), ""),
                "");
    }

    static Choix de(Map<String, List<String>> envoyes) {
        return new Choix(
                premier(envoyes, "type"),
                premier(envoyes, "rdv"),
                premier(envoyes, "uai"),
                premier(envoyes, "uaiTexte"));
    }

    static String premier(Map<String, List<String>> envoyes, String nom) {
        return envoyes.getOrDefault(nom, List.of()).stream().findFirst().orElse("");
    }
}
