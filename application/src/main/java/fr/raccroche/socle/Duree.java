package fr.raccroche.socle;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A duration as people write it: « 45 », « 45 min », « 1 h », « 1h30 », « 1:15 », « 1,5 » (hours). */
public record Duree(int minutes) {

    private static final int MINUTES_SANS_UNITE = 5;
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})(m|mn|min|minutes?|')?");
    private static final Pattern HEURES =
            Pattern.compile("(\\d{1,2})(?:h|:|heures?)(\\d{2})?(?:m|mn|min|minutes?|:\\d{2})?");
    private static final Pattern DECIMALES = Pattern.compile("(\\d{1,2}\\.\\d{1,2})(?:h|heures?)?");

    /** In minutes; « 2 » alone may be hours or minutes: nothing. */
    public static OptionalInt lire(String texte) {
        var propre = texte.strip().toLowerCase(Locale.ROOT).replace(',', '.').replaceAll("[\\s\\u00a0\\u202f]+", "");
        var minutes = MINUTES.matcher(propre);
        if (minutes.matches()) {
            int lues = Integer.parseInt(minutes.group(1));
            return minutes.group(2) == null && lues < MINUTES_SANS_UNITE ? OptionalInt.empty() : OptionalInt.of(lues);
        }
        var heures = HEURES.matcher(propre);
        if (heures.matches()) {
            var reste = heures.group(2);
            return OptionalInt.of(
                    Integer.parseInt(heures.group(1)) * 60 + (reste == null ? 0 : Integer.parseInt(reste)));
        }
        var decimales = DECIMALES.matcher(propre);
        return decimales.matches()
                ? OptionalInt.of((int) Math.round(Double.parseDouble(decimales.group(1)) * 60))
                : OptionalInt.empty();
    }

    /** 75 gives « 1 h 15 ». */
    public String libelle() {
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes % 60 == 0 ? minutes / 60 + " h" : "%d h %02d".formatted(minutes / 60, minutes % 60);
    }

    /** How a form reads it. */
    public static Duree valueOf(String texte) {
        return new Duree(lire(texte).orElseThrow(() -> new IllegalArgumentException("Not a duration")));
    }

    @Override
    public String toString() {
        return Integer.toString(minutes);
    }
}
