package fr.raccroche.rapprochement.csv;

import fr.raccroche.rapprochement.Rubrique;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where each field of a person stands in the lines of a file. */
final class Colonnes {

    private static final Set<String> NIR = Set.of(
            "nir",
            "nss",
            "num_secu",
            "numero_secu",
            "numero_securite_sociale",
            "numero_de_securite_sociale",
            "securite_sociale");
    /** Sex, year, month, department: what a number of the sécurité sociale begins with, thirteen or fifteen digits long. */
    private static final Pattern FORME_DE_NIR =
            Pattern.compile("[12][0-9]{2}(0[1-9]|1[0-2]|[2-9][0-9])[0-9][0-9AB][0-9]{6}([0-9]{2})?");

    private static final int ECHANTILLON = 20;

    private final Map<Rubrique, Integer> rangs = new EnumMap<>(Rubrique.class);

    /**
     * @param noms the column of a field, where it has not its usual name
     * @throws RefusDeFichier when a named column is not there, or nothing to compare is
     */
    Colonnes(List<String> entete, Map<Rubrique, String> noms) {
        var lus = entete.stream().map(Colonnes::cle).toList();
        for (var rubrique : Rubrique.values()) {
            int rang = lus.indexOf(cle(noms.getOrDefault(rubrique, rubrique.nom())));
            if (rang >= 0) {
                rangs.put(rubrique, rang);
            } else if (noms.containsKey(rubrique)) {
                throw new RefusDeFichier("La colonne « %s » n’existe pas. Colonnes du fichier : %s."
                        .formatted(noms.get(rubrique), String.join(", ", entete)));
            }
        }
        lus.stream().filter(NIR::contains).findFirst().ifPresent(nir -> {
            throw nirRefuse(entete.get(lus.indexOf(nir)));
        });
        if (!rangs.containsKey(Rubrique.INE)
                && !(rangs.containsKey(Rubrique.NOM) && rangs.containsKey(Rubrique.PRENOM))) {
            throw new RefusDeFichier(
                    "Il faut au moins les colonnes nom et prenom, ou la colonne ine (autres noms : --mapping). Colonnes du fichier : %s."
                            .formatted(String.join(", ", entete)));
        }
    }

    /** @throws RefusDeFichier when most values of a column look like numbers of the sécurité sociale, whatever its name */
    static void refuserLeNir(List<String> entete, List<List<String>> premieres) {
        for (int rang = 0; rang < entete.size(); rang++) {
            int colonne = rang;
            var valeurs = premieres.stream()
                    .filter(ligne ->
                            colonne < ligne.size() && !ligne.get(colonne).isBlank())
                    .limit(ECHANTILLON)
                    .toList();
            long suspectes = valeurs.stream()
                    .filter(ligne -> FORME_DE_NIR
                            .matcher(ligne.get(colonne).replace(" ", ""))
                            .matches())
                    .count();
            if (suspectes * 2 > valeurs.size()) {
                throw nirRefuse(entete.get(rang));
            }
        }
    }

    /** What each column of a line says; nothing for those that are not read. */
    @Nullable
    Rubrique[] parRang() {
        var rubriques = new @Nullable
                Rubrique
                [1 + rangs.values().stream().mapToInt(rang -> rang).max().orElse(0)];
        rangs.forEach((rubrique, rang) -> rubriques[rang] = rubrique);
        return rubriques;
    }

    /** « nom:NOM_DE_FAMILLE,ine:ID_NATIONAL ». */
    static Map<Rubrique, String> lire(String correspondances) {
        var noms = new EnumMap<Rubrique, String>(Rubrique.class);
        for (var paire : correspondances.split(",")) {
            var parts = paire.split(":", 2);
            var champ = Arrays.stream(Rubrique.values())
                    .filter(connu -> connu.nom().equals(parts[0].strip()))
                    .findFirst();
            if (parts.length < 2 || champ.isEmpty()) {
                throw new RefusDeFichier("« %s » ne se comprend pas. Écrivez champ:COLONNE, avec un de ces champs : %s."
                        .formatted(
                                paire,
                                Arrays.stream(Rubrique.values())
                                        .map(Rubrique::nom)
                                        .collect(Collectors.joining(", "))));
            }
            noms.put(champ.get(), parts[1].strip());
        }
        return noms;
    }

    private static RefusDeFichier nirRefuse(String colonne) {
        return new RefusDeFichier(
                "La colonne « %s » porte des numéros de sécurité sociale. Ils ne peuvent pas servir ici : retirez cette colonne du fichier, puis recommencez."
                        .formatted(colonne));
    }

    private static String cle(String nom) {
        return Normalizer.normalize(nom.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[ -]+", "_");
    }
}
