package fr.raccroche.banc.population;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Slips that people make when they write a name: of the keyboard, of the ear, of the form they fill in. */
final class Fautes {

    private static final double A_L_OREILLE = 0.35;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final String[] CLAVIER = {"AZERTYUIOP", "QSDFGHJKLM", "WXCVBN"};
    private static final Map<Character, String> VOISINES = voisines();

    /** What sounds the same, either way. */
    private static final List<String[]> SONS = List.of(
            new String[] {"PH", "F"},
            new String[] {"EAU", "AU"},
            new String[] {"AU", "O"},
            new String[] {"AI", "E"},
            new String[] {"EI", "AI"},
            new String[] {"QU", "K"},
            new String[] {"C", "K"},
            new String[] {"SS", "C"},
            new String[] {"Y", "I"},
            new String[] {"TH", "T"},
            new String[] {"EN", "AN"},
            new String[] {"AIN", "IN"},
            new String[] {"GE", "J"},
            new String[] {"Z", "S"},
            new String[] {"LL", "L"},
            new String[] {"NN", "N"},
            new String[] {"TT", "T"},
            new String[] {"RR", "R"},
            new String[] {"MM", "M"},
            new String[] {"OU", "W"});

    private Fautes() {}

    static String uneFauteDans(String nom, SplittableRandom hasard) {
        return hasard.nextDouble() < A_L_OREILLE ? aLOreille(nom, hasard) : auClavier(nom, hasard);
    }

    /** A letter replaced by its neighbour, left out, doubled or added, or two letters the wrong way round. */
    static String auClavier(String nom, SplittableRandom hasard) {
        if (nom.length() < 3) {
            return nom;
        }
        int place = hasard.nextInt(nom.length() - 1);
        char lettre = nom.charAt(place);
        var debut = nom.substring(0, place);
        return switch (hasard.nextInt(4)) {
            case 0 -> debut + voisine(lettre, hasard) + nom.substring(place + 1);
            case 1 -> debut + nom.substring(place + 1);
            case 2 -> debut + (hasard.nextBoolean() ? lettre : voisine(lettre, hasard)) + nom.substring(place);
            default -> debut + nom.charAt(place + 1) + lettre + nom.substring(place + 2);
        };
    }

    /** Another spelling of the same sound; a slip of the keyboard when the name offers none. */
    static String aLOreille(String nom, SplittableRandom hasard) {
        boolean capitales = nom.equals(nom.toUpperCase(java.util.Locale.FRENCH));
        var lu = sansAccents(nom).toUpperCase(java.util.Locale.FRENCH);
        int premier = hasard.nextInt(SONS.size());
        for (int i = 0; i < SONS.size(); i++) {
            var sons = SONS.get((premier + i) % SONS.size());
            int sens = hasard.nextInt(2);
            if (lu.contains(sons[sens])) {
                var ecrit = lu.replaceFirst(sons[sens], sons[1 - sens]);
                return capitales ? ecrit : capitalise(ecrit);
            }
        }
        return auClavier(nom, hasard);
    }

    static String sansAccents(String nom) {
        for (int i = 0; i < nom.length(); i++) {
            if (nom.charAt(i) > 127) {
                return ACCENTS.matcher(Normalizer.normalize(nom, Normalizer.Form.NFD))
                        .replaceAll("");
            }
        }
        return nom;
    }

    /** One of the two names that a hyphen or a space joins; particles stay with what follows. */
    static String reduit(String nom, SplittableRandom hasard) {
        int trait = nom.indexOf('-');
        if (trait < 0) {
            return nom;
        }
        return hasard.nextInt(4) == 0 ? nom.substring(trait + 1) : nom.substring(0, trait);
    }

    /** As a form with too few boxes leaves it. */
    static String tronque(String nom, SplittableRandom hasard) {
        int cases = 6 + hasard.nextInt(5);
        return nom.length() > cases ? nom.substring(0, cases).strip() : nom;
    }

    private static String capitalise(String nom) {
        return nom.charAt(0) + nom.substring(1).toLowerCase(java.util.Locale.FRENCH);
    }

    private static char voisine(char lettre, SplittableRandom hasard) {
        var voisines = VOISINES.getOrDefault(Character.toUpperCase(lettre), "E");
        char choisie = voisines.charAt(hasard.nextInt(voisines.length()));
        return Character.isLowerCase(lettre) ? Character.toLowerCase(choisie) : choisie;
    }

    private static Map<Character, String> voisines() {
        return java.util.Arrays.stream(CLAVIER)
                .flatMap(rang -> java.util.stream.IntStream.range(0, rang.length())
                        .mapToObj(i -> Map.entry(
                                rang.charAt(i),
                                (i == 0 ? "" : rang.substring(i - 1, i))
                                        + (i == rang.length() - 1 ? "" : rang.substring(i + 1, i + 2)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
