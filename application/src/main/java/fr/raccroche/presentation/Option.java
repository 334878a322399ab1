package fr.raccroche.presentation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One choice of a list, of radio buttons or of boxes; the help is empty when there is none. */
public record Option(String valeur, String libelle, String aide) {

    public static Option de(String valeur, String libelle) {
        return new Option(valeur, libelle, "");
    }

    public static List<Option> de(Map<String, String> libelles) {
        return libelles.entrySet().stream()
                .map(entree -> de(entree.getKey(), entree.getValue()))
                .toList();
    }

    public static <T> List<Option> de(
            Collection<? extends T> choses, Function<? super T, String> valeur, Function<? super T, String> libelle) {
        return choses.stream()
                .map(chose -> de(valeur.apply(chose), libelle.apply(chose)))
                .toList();
    }
}
