package fr.raccroche.entretiens.saisie;

import fr.raccroche.presentation.Formulaire;
import java.util.List;
import java.util.Map;

/** What decides how the form is shown. */
record Choix(String type, String rdv, String uai, String uaiTexte) {

    static Choix de(EntretienForm form) {
        return new Choix(
                Formulaire.texte(form.type()),
                Formulaire.texte(form.rdv()),
                Formulaire.texte(form.uai()),
                Formulaire.texte(form.uaiTexte()));
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
