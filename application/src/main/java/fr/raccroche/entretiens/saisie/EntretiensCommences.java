package fr.raccroche.entretiens.saisie;

import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.SaisiesEnCours;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Interviews begun and not saved: one draft for each type. When the type changes inside the form, what is common to all
 * types and the lists that both forms show follow; answers proper to a type stay in its draft.
 */
@Component
class EntretiensCommences {

    /** Texts of two drafts are put one after the other rather than one of them lost. */
    private static final Set<String> TEXTES = Set.of("synthese", "note");

    private final SaisiesEnCours enCours;

    EntretiensCommences(SaisiesEnCours enCours) {
        this.enCours = enCours;
    }

    /** Keys have no underscore. */
    static String cle(JeuneId jeune, String type) {
        return "entretien:" + jeune.valeur() + ":" + type.replace('_', '-');
    }

    /** Types begun for this file, the last typed first. */
    List<String> de(Dossier dossier) {
        var offerts = dossier.nomenclature().types(dossier.jour()).stream()
                .map(Nomenclature.Type::code)
                .collect(Collectors.toUnmodifiableSet());
        return enCours.sous(cle(dossier.jeune().id(), "")).stream()
                .map(code -> code.replace('-', '_'))
                .filter(offerts::contains)
                .toList();
    }

    Optional<String> dernier(Dossier dossier) {
        return de(dossier).stream().findFirst();
    }

    /** The interview is recorded: what was typed for it under another type has no use any more. */
    void enregistre(JeuneId jeune, @Nullable String type) {
        enCours.remplacer(cle(jeune, Objects.requireNonNullElse(type, "")), Map.of());
        enCours.oublier(cle(jeune, ""), contenu -> !contenu.containsKey("le"));
    }

    Map<String, Object> relire(Map<String, List<String>> reprise) {
        return enCours.relire(EntretienForm.class, "form", reprise);
    }

    /** @return the values of the form of the other type, now kept as its draft */
    Map<String, List<String>> changer(Dossier dossier, String vers, Map<String, List<String>> envoyes) {
        var arrivee = dossier.type(vers);
        var depart = dossier.nomenclature().type(Choix.premier(envoyes, "type"));
        var communes = depart.map(Nomenclature.Type::listes).orElse(List.of()).stream()
                .filter(arrivee.listes()::contains)
                .map(liste -> EntretienForm.PREFIXE + liste)
                .collect(Collectors.toUnmodifiableSet());
        var suit = new HashMap<String, List<String>>();
        var reste = new HashMap<String, List<String>>();
        envoyes.forEach((nom, valeurs) -> {
            if (nom.startsWith(EntretienForm.PREFIXE) && !communes.contains(nom)) {
                reste.put(nom, valeurs);
            } else if (!nom.startsWith("_") && !nom.equals("vers")) {
                suit.put(nom, valeurs);
            }
        });
        depart.ifPresent(type -> oublierCeQuiEtaitPropose(type, suit));
        enCours.lire(cle(dossier.jeune().id(), vers)).forEach((nom, valeurs) -> reunir(suit, nom, valeurs));
        suit.put("type", List.of(vers));
        completer(arrivee, suit);
        depart.filter(type -> !type.equals(arrivee))
                .ifPresent(type -> enCours.remplacer(cle(dossier.jeune().id(), type.code()), nonVides(reste)));
        enCours.remplacer(cle(dossier.jeune().id(), vers), suit);
        return suit;
    }

    /** What the page had proposed by itself is not an answer. */
    private static void oublierCeQuiEtaitPropose(Nomenclature.Type depart, Map<String, List<String>> suit) {
        suit.remove("duree", List.of(Integer.toString(depart.dureeMinutes())));
        Constats.presumes(depart)
                .parListe()
                .forEach((liste, codes) -> suit.remove(EntretienForm.PREFIXE + liste, codes));
    }

    private static void completer(Nomenclature.Type arrivee, Map<String, List<String>> suit) {
        suit.putIfAbsent("duree", List.of(Integer.toString(arrivee.dureeMinutes())));
        Constats.presumes(arrivee)
                .parListe()
                .forEach((liste, codes) -> suit.putIfAbsent(EntretienForm.PREFIXE + liste, codes));
    }

    private static void reunir(Map<String, List<String>> suit, String nom, List<String> gardees) {
        var tapees = suit.getOrDefault(nom, List.of());
        var tape = String.join("", tapees);
        var garde = String.join("", gardees);
        if (tape.isBlank()) {
            suit.put(nom, gardees);
        } else if (TEXTES.contains(nom) && !garde.isBlank() && !tape.contains(garde)) {
            suit.put(nom, List.of(garde.contains(tape) ? garde : tape.strip() + "\n\n" + garde.strip()));
        }
    }

    private static Map<String, List<String>> nonVides(Map<String, List<String>> valeurs) {
        return valeurs.entrySet().stream()
                .filter(champ -> champ.getValue().stream().anyMatch(valeur -> !valeur.isBlank()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
