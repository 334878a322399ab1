package fr.raccroche.comptes;

import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A password somebody chooses: long, not among the common ones, no rule of composition (ASVS 6.2.1 to 6.2.5, CNIL
 * 2022-100).
 */
record MotDePasse(String clair) {

    static final int MINIMUM = 12;
    static final int MAXIMUM = 128;
    private static final int VARIETE = 5;
    private static final Set<String> COURANTS = lireLesCourants();

    MotDePasse {
        if (clair.codePointCount(0, clair.length()) < MINIMUM) {
            throw new RegleMetierException("comptes.secret.court", MINIMUM);
        }
        if (clair.length() > MAXIMUM) {
            throw new RegleMetierException("comptes.secret.long", MAXIMUM);
        }
    }

    /** @throws RegleMetierException when it is easily guessed by whoever knows the login */
    void refuserSiDevinable(String identifiant) {
        var simple = clair.toLowerCase(Locale.ROOT);
        var nom = identifiant.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        var repete = simple.chars().distinct().count() < VARIETE;
        if (repete || COURANTS.contains(simple) || COURANTS.contains(sansFinale(simple)) || simple.contains(nom)) {
            throw new RegleMetierException("comptes.secret.courant");
        }
    }

    /** "motdepasse2026!" is "motdepasse" with what everybody adds. */
    private static String sansFinale(String simple) {
        return simple.replaceAll("[0-9!?.*#$@_-]+$", "");
    }

    private static Set<String> lireLesCourants() {
        try {
            return new ClassPathResource("comptes/mots-de-passe-courants.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(ligne -> !ligne.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException absente) {
            throw new IllegalStateException("The list of common passwords is missing", absente);
        }
    }

    @Override
    public String toString() {
        return "MotDePasse[…]";
    }
}
