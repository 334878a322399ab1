package fr.raccroche.feuilles;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a cell says: a date, a number. */
public final class Cellules {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ][\\d:.]*)?");
    private static final Pattern FRANCAISE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");
    private static final Pattern ESPACES = Pattern.compile("[\\s\\u00A0\\u202F]");
    private static final Pattern NOMBRE = Pattern.compile("[+-]?(?:\\d{1,30}(?:[.,]\\d{0,30})?|[.,]\\d{1,30})");
    /** Two-digit years up to this one belong to this century: a birth or a school date is never further away. */
    private static final int PIVOT = 49;
    /** No honest number is longer, and a huge exponent must not be written out. */
    private static final int LONGUEUR_MAX = 40;

    private Cellules() {}

    public static Optional<LocalDate> date(String texte) {
        var net = texte.strip();
        var iso = ISO.matcher(net);
        if (iso.matches()) {
            return jour(iso.group(1), iso.group(2), iso.group(3));
        }
        var francaise = FRANCAISE.matcher(net);
        return francaise.matches()
                ? jour(francaise.group(3), francaise.group(2), francaise.group(1))
                : Optional.empty();
    }

    public static Optional<BigDecimal> nombre(String texte) {
        var net = ESPACES.matcher(texte).replaceAll("");
        return NOMBRE.matcher(net).matches() ? Optional.of(new BigDecimal(net.replace(',', '.'))) : Optional.empty();
    }

    /** A stored number as a person writes it: no exponent, and without the noise of binary fractions. */
    static String ecrire(String brut) {
        if (brut.isEmpty() || brut.length() > LONGUEUR_MAX) {
            return brut;
        }
        var net = new BigDecimal(brut).round(new MathContext(15)).stripTrailingZeros();
        return Math.abs((long) net.scale()) > LONGUEUR_MAX ? brut : net.toPlainString();
    }

    private static Optional<LocalDate> jour(String annee, String mois, String jour) {
        var an = Integer.parseInt(annee);
        var siecle = annee.length() == 4 ? 0 : an <= PIVOT ? 2000 : 1900;
        try {
            return Optional.of(LocalDate.of(siecle + an, Integer.parseInt(mois), Integer.parseInt(jour)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
