package fr.raccroche.flux;

import fr.raccroche.socle.Duree;
import fr.raccroche.socle.JourEnChiffres;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and durations as people type them in a spreadsheet; {@code grille-lecture.js} follows the same rules. */
final class TexteSouple {

    private static final Map<String, Integer> RECULS =
            Map.of("aujourd hui", 0, "auj", 0, "a", 0, "hier", 1, "h", 1, "avant hier", 2);
    private static final List<String> MOIS =
            List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");
    private static final Pattern ISO = Pattern.compile("(\\d{4}) (\\d{1,2}) (\\d{1,2})(?: .*)?");
    private static final Pattern CHIFFRES = Pattern.compile("(\\d{1,2}) (\\d{1,2})(?: (\\d{4}|\\d{2}))?");
    private static final Pattern COLLES = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})?");
    private static final Pattern LETTRES = Pattern.compile("(\\d{1,2})(?:er)? ?([a-z]{3,})(?: (\\d{4}|\\d{2}))?");
    private static final Pattern JOUR_AVANT = Pattern.compile("^(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]* (?=\\d)");
    private static final Pattern HEURE_APRES =
            Pattern.compile("^(\\d{1,2} \\d{1,2} \\d{4}|\\d{4} \\d{1,2} \\d{1,2}) \\d{1,2} \\d{2}(?: \\d{2})?$");
    private static final Pattern NOMBRE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,2})?)(?:h|j)?");

    private TexteSouple() {}

    /** Without accent, case or punctuation: how two labels are compared. */
    static String cle(String texte) {
        return Normalizer.normalize(texte, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9+]+", " ")
                .strip();
    }

    static String afficher(LocalDate jour) {
        return JourEnChiffres.DATE.format(jour);
    }

    /** « 3/9 », « 3 sept. », « hier », « lundi »; without a year, the latest such day gone by. */
    static Optional<LocalDate> date(String texte, LocalDate aujourdhui) {
        var propre = HEURE_APRES
                .matcher(JOUR_AVANT.matcher(cle(texte)).replaceFirst(""))
                .replaceFirst("$1");
        var recul = RECULS.get(propre);
        if (recul != null) {
            return Optional.of(aujourdhui.minusDays(recul));
        }
        for (var jour : DayOfWeek.values()) {
            if (propre.length() >= 3
                    && jour.getDisplayName(TextStyle.FULL, Locale.FRANCE).startsWith(propre)) {
                return Optional.of(aujourdhui.with(TemporalAdjusters.previous(jour)));
            }
        }
        try {
            var iso = ISO.matcher(propre);
            if (iso.matches()) {
                return dater(iso.group(3), Integer.parseInt(iso.group(2)), iso.group(1), aujourdhui);
            }
            for (var forme : List.of(CHIFFRES, COLLES)) {
                var lue = forme.matcher(propre);
                if (lue.matches()) {
                    return dater(lue.group(1), Integer.parseInt(lue.group(2)), lue.group(3), aujourdhui);
                }
            }
            var lettres = LETTRES.matcher(propre);
            if (lettres.matches()) {
                for (int rang = 0; rang < MOIS.size(); rang++) {
                    if (lettres.group(2).startsWith(MOIS.get(rang))) {
                        return dater(lettres.group(1), rang + 1, lettres.group(3), aujourdhui);
                    }
                }
            }
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> dater(String jour, int mois, @Nullable String annee, LocalDate aujourdhui) {
        int quantieme = Integer.parseInt(jour);
        if (annee != null) {
            int dite = Integer.parseInt(annee);
            return Optional.of(LocalDate.of(annee.length() == 2 ? 2000 + dite : dite, mois, quantieme));
        }
        var cetteAnnee = LocalDate.of(Year.from(aujourdhui).getValue(), mois, quantieme);
        return Optional.of(cetteAnnee.isAfter(aujourdhui) ? cetteAnnee.minusYears(1) : cetteAnnee);
    }

    /** « 45 », « 1h15 », « 1:15 », « 1,5 » (hours), in minutes; « 2 » alone may be hours or minutes: nothing. */
    static OptionalInt duree(String texte) {
        return Duree.lire(texte);
    }

    /** « 12 », « 12,5 », « 12.5 h »; never negative. */
    static Optional<BigDecimal> nombre(String texte) {
        var lu = NOMBRE.matcher(texte.replaceAll("[\\s\\u00a0\\u202f]+", "").replace(',', '.'));
        return lu.matches() ? Optional.of(new BigDecimal(lu.group(1))) : Optional.empty();
    }

    /** 12.0 gives « 12 », 12.5 gives « 12,5 »; nothing gives nothing. */
    static String afficherNombre(String nombre) {
        return nombre.isEmpty()
                ? ""
                : new BigDecimal(nombre).stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
