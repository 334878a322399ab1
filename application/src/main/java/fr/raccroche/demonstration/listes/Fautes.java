package fr.raccroche.demonstration.listes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** What hurried hands, half-heard names and short fields do to the words of a form. */
final class Fautes {

    private static final Map<Character, String> VOISINES = Map.ofEntries(
            Map.entry('a', "zq"),
            Map.entry('b', "vn"),
            Map.entry('c', "xv"),
            Map.entry('d', "sf"),
            Map.entry('e', "zr"),
            Map.entry('g', "fh"),
            Map.entry('i', "uo"),
            Map.entry('l', "km"),
            Map.entry('m', "lp"),
            Map.entry('n', "bh"),
            Map.entry('o', "ip"),
            Map.entry('r', "et"),
            Map.entry('s', "qd"),
            Map.entry('t', "ry"),
            Map.entry('u', "yi"));

    /** Two ways of writing one sound. */
    private record Son(Pattern ecrit, String entendu) {

        static Son de(String ecrit, String entendu) {
            return new Son(Pattern.compile(ecrit, Pattern.CASE_INSENSITIVE), entendu);
        }
    }

    private static final List<Son> SONS = List.of(
            Son.de("eau", "o"),
            Son.de("au", "o"),
            Son.de("ph", "f"),
            Son.de("th", "t"),
            Son.de("qu", "k"),
            Son.de("y", "i"),
            Son.de("ain", "in"),
            Son.de("en(?=[^n])", "an"),
            Son.de("ll", "l"),
            Son.de("nn", "n"),
            Son.de("tt", "t"),
            Son.de("c(?=[aou])", "k"),
            Son.de("[tsxd]$", ""),
            Son.de("(?<=[^e])e$", ""));

    private final Random hasard;

    Fautes(Random hasard) {
        this.hasard = hasard;
    }

    /** Two letters swapped, one forgotten, one doubled, or the key beside the right one; the first letter is right. */
    String clavier(String mot) {
        if (mot.length() < 4) {
            return mot;
        }
        int ici = 1 + hasard.nextInt(mot.length() - 2);
        var avant = mot.substring(0, ici);
        var lettre = mot.charAt(ici);
        var apres = mot.substring(ici + 1);
        return switch (hasard.nextInt(4)) {
            case 0 -> avant + apres.charAt(0) + lettre + apres.substring(1);
            case 1 -> avant + apres;
            case 2 -> avant + lettre + lettre + apres;
            default -> avant + voisine(lettre) + apres;
        };
    }

    /** As it is heard; typed wrong when it is written as it sounds. */
    String oreille(String mot) {
        var possibles =
                SONS.stream().filter(son -> son.ecrit().matcher(mot).find()).toList();
        if (possibles.isEmpty()) {
            return clavier(mot);
        }
        var son = possibles.get(hasard.nextInt(possibles.size()));
        var entendu = mot.equals(mot.toUpperCase(java.util.Locale.FRENCH))
                ? son.entendu().toUpperCase(java.util.Locale.FRENCH)
                : son.entendu();
        return son.ecrit().matcher(mot).replaceFirst(entendu);
    }

    /** The half of a double name, or as many letters as the field holds. */
    String tronquer(String mot) {
        int trait = mot.indexOf('-');
        return trait > 2
                ? hasard.nextBoolean() ? mot.substring(0, trait) : mot.substring(trait + 1)
                : mot.substring(0, Math.min(4, mot.length()));
    }

    /** Day and month swapped when they may be, one digit of the day, or the first of January of whoever knows the year alone. */
    LocalDate date(LocalDate naissance) {
        if (hasard.nextInt(5) == 0) {
            return naissance.withDayOfYear(1);
        }
        try {
            return naissance.getDayOfMonth() <= 12 && naissance.getDayOfMonth() != naissance.getMonthValue()
                    ? LocalDate.of(naissance.getYear(), naissance.getDayOfMonth(), naissance.getMonthValue())
                    : naissance.withDayOfMonth((naissance.getDayOfMonth() + 10 - 1) % 28 + 1);
        } catch (DateTimeException impossible) {
            return naissance.withDayOfMonth(1);
        }
    }

    private char voisine(char lettre) {
        var voisines = VOISINES.getOrDefault(Character.toLowerCase(lettre), "e");
        var prise = voisines.charAt(hasard.nextInt(voisines.length()));
        return Character.isUpperCase(lettre) ? Character.toUpperCase(prise) : prise;
    }
}
