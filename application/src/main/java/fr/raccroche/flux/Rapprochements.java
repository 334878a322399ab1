package fr.raccroche.flux;

import fr.raccroche.actions.ActionId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the one young person, school or action that a typed text names; says why when there is none or more than one. */
@Component
class Rapprochements {

    private static final int PROPOSITIONS = 6;

    private final Recherches jeunes;
    private final Etablissements etablissements;
    private final RapprochementQuery actions;

    Rapprochements(Recherches jeunes, Etablissements etablissements, RapprochementQuery actions) {
        this.jeunes = jeunes;
        this.etablissements = etablissements;
        this.actions = actions;
    }

    /** What a text names: one thing, or a sentence that says why not. */
    sealed interface Issue<T> {

        record Trouve<T>(T id, String libelle) implements Issue<T> {}

        record Refuse<T>(String message) implements Issue<T> {}
    }

    Issue<JeuneId> jeune(String texte) {
        var trouves = jeunes.rechercher(texte, PROPOSITIONS);
        var exacts = trouves.size() == 1
                ? trouves
                : trouves.stream()
                        .filter(jeune -> mots(jeune.nom() + " " + jeune.prenom())
                                        .equals(mots(texte))
                                || mots(jeune.nomUsage() + " " + jeune.prenom()).equals(mots(texte)))
                        .toList();
        if (exacts.size() == 1) {
            var jeune = exacts.getFirst();
            return new Issue.Trouve<>(jeune.id(), jeune.libelle());
        }
        if (trouves.isEmpty()) {
            return new Issue.Refuse<>(
                    "Personne de ce nom parmi les jeunes que vous voyez : vérifiez le nom, ou cherchez et créez sa fiche.");
        }
        return new Issue.Refuse<>("Plusieurs jeunes portent ce nom : "
                + trouves.stream()
                        .limit(3)
                        .map(JeuneTrouve::naissance)
                        .map(TexteSouple::afficher)
                        .collect(Collectors.joining(", "))
                + (trouves.size() > 3 ? "…" : "") + ". Ajoutez la date de naissance après le nom.");
    }

    Issue<Uai> etablissement(String texte) {
        var uai = Uai.lire(texte);
        if (uai.isPresent()) {
            return etablissements
                    .chercher(uai.get())
                    .<Issue<Uai>>map(trouve -> new Issue.Trouve<>(trouve.uai(), trouve.nomEtCommune()))
                    .orElseGet(() -> new Issue.Refuse<>("Cet UAI n’est pas dans l’annuaire."));
        }
        var trouves = etablissements.rechercher(texte, PROPOSITIONS);
        var cherche = TexteSouple.cle(texte);
        var exacts = trouves.stream()
                .filter(trouve -> TexteSouple.cle(trouve.nomEtCommune()).equals(cherche)
                        || TexteSouple.cle(trouve.nom()).equals(cherche))
                .toList();
        var choisis = exacts.size() == 1 ? exacts : trouves;
        if (choisis.size() == 1) {
            return new Issue.Trouve<>(
                    choisis.getFirst().uai(), choisis.getFirst().nomEtCommune());
        }
        return new Issue.Refuse<>(
                trouves.isEmpty()
                        ? "Aucun établissement de ce nom dans l’annuaire."
                        : "Plusieurs établissements répondent : "
                                + trouves.stream()
                                        .limit(3)
                                        .map(Etablissement::nomEtCommune)
                                        .collect(Collectors.joining(" ; "))
                                + ". Précisez la commune.");
    }

    Issue<ActionId> action(String texte) {
        var trouvees = actions.chercher(texte, PROPOSITIONS);
        var exactes = trouvees.stream()
                .filter(trouvee -> TexteSouple.cle(trouvee.nom()).equals(TexteSouple.cle(texte)))
                .toList();
        var choisies = exactes.size() == 1 ? exactes : trouvees;
        if (choisies.size() == 1) {
            return new Issue.Trouve<>(
                    choisies.getFirst().id(), choisies.getFirst().nom());
        }
        return new Issue.Refuse<>(
                trouvees.isEmpty()
                        ? "Aucune action de ce nom : vérifiez, ou demandez au coordonnateur de l’ouvrir."
                        : "Plusieurs actions répondent : précisez le nom ou l’établissement.");
    }

    /** « MOREA — Rebond, LP Coëtlogon ». */
    static String nomDAction(String type, String intitule, String etablissement) {
        if (type.isEmpty()) {
            return "";
        }
        var nom = intitule.equalsIgnoreCase(type) ? type : type + " — " + intitule;
        return etablissement.isEmpty() ? nom : nom + ", " + etablissement;
    }

    static UUID uuid(String texte) {
        return UUID.fromString(texte);
    }

    private static Set<String> mots(String texte) {
        return Arrays.stream(TexteSouple.cle(texte).split(" "))
                .filter(mot -> !mot.isEmpty())
                .collect(Collectors.toSet());
    }

    /** One action found by its name. */
    record ActionTrouvee(ActionId id, String nom) {}

    static List<String> motsDe(String texte) {
        return mots(texte).stream().toList();
    }
}
