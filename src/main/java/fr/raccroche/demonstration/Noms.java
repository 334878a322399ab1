package fr.raccroche.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;

/** Invented French names, drawn once from a fixed seed, then picked at random. */
final class Noms {

    private static final int NOMS = 700;
    private static final int PRENOMS = 260;

    private final List<String> familles;
    private final List<String> filles;
    private final List<String> garcons;
    private final List<String> rues;

    Noms(long graine) {
        var faker = new Faker(Locale.FRANCE, new Random(graine));
        familles = tirer(NOMS, () -> faker.name().lastName().toUpperCase(Locale.FRANCE));
        filles = tirer(PRENOMS, () -> faker.name().femaleFirstName());
        garcons = tirer(PRENOMS, () -> faker.name().malefirstName());
        rues = tirer(NOMS, () -> faker.address().streetName().toUpperCase(Locale.FRANCE));
    }

    private static List<String> tirer(int combien, Supplier<String> source) {
        return Stream.generate(source)
                .limit(combien * 4L)
                .distinct()
                .limit(combien)
                .toList();
    }

    /** Frequent names come back often, rare ones seldom, as in life. One in twenty is a double name. */
    String famille(Random hasard) {
        var nom = frequent(familles, hasard);
        return hasard.nextInt(20) == 0 ? nom + "-" + frequent(familles, hasard) : nom;
    }

    String prenom(String sexe, Random hasard) {
        return frequent("F".equals(sexe) ? filles : garcons, hasard);
    }

    String rue(Random hasard) {
        return (1 + hasard.nextInt(90)) + " " + rues.get(hasard.nextInt(rues.size()));
    }

    /** French numbering plan: 06 39 98 is kept by the regulator for fiction. */
    String portable(Random hasard) {
        return "+3363998%04d".formatted(hasard.nextInt(10_000));
    }

    private static String frequent(List<String> noms, Random hasard) {
        var part = hasard.nextDouble();
        return noms.get((int) (part * part * noms.size()));
    }
}
