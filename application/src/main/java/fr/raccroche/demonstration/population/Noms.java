package fr.raccroche.demonstration.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.datafaker.Faker;
import org.springframework.core.io.ClassPathResource;

/** Invented French names, drawn once from a fixed seed, then picked at random. */
public final class Noms {

    private static final int NOMS = 700;

    private final List<String> familles;
    private final List<String> filles;
    private final List<String> garcons;
    private final List<String> rues;

    public Noms(long graine) {
        var faker = new Faker(Locale.FRANCE, new Random(graine));
        familles = tirer(NOMS, () -> faker.name().lastName().toUpperCase(Locale.FRANCE));
        filles = prenoms("F");
        garcons = prenoms("M");
        rues = tirer(NOMS, () -> faker.address().streetName().toUpperCase(Locale.FRANCE));
    }

    /** Datafaker has no French first names by sex: a list of our own. */
    private static List<String> prenoms(String sexe) {
        try {
            return new ClassPathResource("demonstration/prenoms.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(ligne -> ligne.startsWith(sexe + " "))
                    .flatMap(ligne -> Stream.of(ligne.substring(2).split(" ")))
                    .toList();
        } catch (IOException absente) {
            throw new UncheckedIOException(absente);
        }
    }

    private static List<String> tirer(int combien, Supplier<String> source) {
        return Stream.generate(source)
                .limit(combien * 4L)
                .distinct()
                .limit(combien)
                .toList();
    }

    /** Frequent names come back often, rare ones seldom, as in life. One in twenty is a double name. */
    public String famille(Random hasard) {
        var nom = frequent(familles, hasard);
        return hasard.nextInt(20) == 0 ? nom + "-" + frequent(familles, hasard) : nom;
    }

    public String prenom(String sexe, Random hasard) {
        return frequent("F".equals(sexe) ? filles : garcons, hasard);
    }

    String rue(Random hasard) {
        return (1 + hasard.nextInt(90)) + " " + rues.get(hasard.nextInt(rues.size()));
    }

    /** French numbering plan: 02 61 91 is kept by the regulator for fiction. */
    String telephone(Random hasard) {
        return "+3326191%04d".formatted(hasard.nextInt(10_000));
    }

    private static String frequent(List<String> noms, Random hasard) {
        var part = hasard.nextDouble();
        return noms.get((int) (part * part * noms.size()));
    }
}
