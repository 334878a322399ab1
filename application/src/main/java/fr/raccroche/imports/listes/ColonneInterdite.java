package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.siecle.DonneeInterdite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises by its title, or by the social security numbers in it, a column that must not be imported, whatever somebody would like to do with it. */
public final class ColonneInterdite {

    private static final Map<Pattern, DonneeInterdite> TITRES = new LinkedHashMap<>();

    static {
        TITRES.put(Pattern.compile("\\bnationalites?\\b|\\bpays nat"), DonneeInterdite.CODE_PAYS_NAT);
        TITRES.put(Pattern.compile("\\bprofessions?\\b|\\bpcs\\b|\\bcsp\\b"), DonneeInterdite.CODE_PROFESSION);
        TITRES.put(Pattern.compile("\\bpays\\b.*\\bnaiss"), DonneeInterdite.CODE_PAYS);
        TITRES.put(Pattern.compile("\\bdep(artement|t)?\\b.*\\bnaiss"), DonneeInterdite.CODE_DEPARTEMENT_NAISS);
        TITRES.put(
                Pattern.compile("\\b(lieu|ville|commune)\\b.*\\bnaiss|\\bnee? a\\b|\\bne e a\\b"),
                DonneeInterdite.VILLE_NAISS);
        TITRES.put(Pattern.compile("\\bbours(e|es|ier|iere)\\b"), DonneeInterdite.BOURSES);
        TITRES.put(DonneeInterdite.TITRE_DE_NIR, DonneeInterdite.NIR);
        TITRES.put(Pattern.compile("\\bnumen\\b"), DonneeInterdite.NUMEN);
    }

    private ColonneInterdite() {}

    public static Optional<DonneeInterdite> deTitre(String titre) {
        var cle = Entete.cle(titre);
        return TITRES.entrySet().stream()
                .filter(e -> e.getKey().matcher(cle).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** By its title, otherwise when most of its values are social security numbers. */
    static Optional<DonneeInterdite> de(String titre, List<String> valeurs) {
        return deTitre(titre)
                .or(() -> 2
                                        * valeurs.stream()
                                                .filter(valeur -> DonneeInterdite.nirDans(valeur)
                                                        .isPresent())
                                                .count()
                                > valeurs.size()
                        ? Optional.of(DonneeInterdite.NIR)
                        : Optional.empty());
    }
}
