package fr.raccroche.rapprochement.csv;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where each field of a person stands in the lines of a file. */
final class Colonnes {

    /** A field, and the name its column bears unless told otherwise. */
    enum Champ {
        ID,
        NOM,
        PRENOM,
        DATE_NAISSANCE,
        SEXE,
        COMMUNE,
        CODE_POSTAL,
        INE;

        String nom() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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

    private final Map<Champ, Integer> rangs = new EnumMap<>(Champ.class);

    /**
     * @param noms the column of a field, where it has not its usual name
     * @throws RefusDeFichier when a named column is not there, or nothing to compare is
     */
    Colonnes(List<String> entete, Map<Champ, String> noms) {
        var lus = entete.stream().map(Colonnes::cle).toList();
        for (var champ : Champ.values()) {
            int rang = lus.indexOf(cle(noms.getOrDefault(champ, champ.nom())));
            if (rang >= 0) {
                rangs.put(champ, rang);
            } else if (noms.containsKey(champ)) {
                throw new RefusDeFichier("La colonne « %s » n’existe pas. Colonnes du fichier : %s."
                        .formatted(noms.get(champ), String.join(", ", entete)));
            }
        }
        lus.stream().filter(NIR::contains).findFirst().ifPresent(nir -> {
            throw nirRefuse(entete.get(lus.indexOf(nir)));
        });
        if (!rangs.containsKey(Champ.INE) && !(rangs.containsKey(Champ.NOM) && rangs.containsKey(Champ.PRENOM))) {
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

    String valeur(List<String> ligne, Champ champ) {
        var rang = rangs.get(champ);
        return rang == null || rang >= ligne.size() ? "" : ligne.get(rang);
    }

    /** « nom:NOM_DE_FAMILLE,ine:ID_NATIONAL ». */
    static Map<Champ, String> lire(String correspondances) {
        var noms = new EnumMap<Champ, String>(Champ.class);
        for (var paire : correspondances.split(",")) {
            var parts = paire.split(":", 2);
            var champ = Arrays.stream(Champ.values())
                    .filter(connu -> connu.nom().equals(parts[0].strip()))
                    .findFirst();
            if (parts.length < 2 || champ.isEmpty()) {
                throw new RefusDeFichier("« %s » ne se comprend pas. Écrivez champ:COLONNE, avec un de ces champs : %s."
                        .formatted(
                                paire,
                                Arrays.stream(Champ.values()).map(Champ::nom).collect(Collectors.joining(", "))));
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
