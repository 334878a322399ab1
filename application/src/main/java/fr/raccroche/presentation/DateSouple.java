package fr.raccroche.presentation;

import fr.raccroche.socle.JourEnChiffres;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Dates as people write them: « 3/9/26 », « 03.09.2026 », « 3 sept. 2026 », « 1er janvier 2027 », « 2026-09-03 ». */
@Component
public class DateSouple implements Formatter<LocalDate> {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern CHIFFRES = Pattern.compile("(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{4}|\\d{2}))?");
    private static final Pattern COLLES = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern LETTRES =
            Pattern.compile("(?:\\p{L}+ )?(\\d{1,2})(?:er)? (\\p{L}+)\\.?(?: (\\d{4}|\\d{2}))?");
    private static final List<String> MOIS =
            List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");

    private final Clock horloge;

    DateSouple(Clock horloge) {
        this.horloge = horloge;
    }

    @Override
    public String print(LocalDate date, Locale langue) {
        return JourEnChiffres.DATE.format(date);
    }

    @Override
    public LocalDate parse(String texte, Locale langue) throws ParseException {
        var propre = sansAccent(texte).replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        try {
            var iso = ISO.matcher(propre);
            if (iso.matches()) {
                return date(nombre(iso.group(1)), nombre(iso.group(2)), nombre(iso.group(3)));
            }
            for (var ecriture : List.of(CHIFFRES, COLLES, LETTRES)) {
                var lu = ecriture.matcher(propre);
                if (lu.matches()) {
                    return date(lu.group(1), lu.group(2), lu.group(3));
                }
            }
        } catch (DateTimeException impossible) {
            throw illisible(texte);
        }
        throw illisible(texte);
    }

    private LocalDate date(String jour, String mois, @org.jspecify.annotations.Nullable String annee)
            throws DateImpossible {
        int rang = Character.isDigit(mois.charAt(0)) ? nombre(mois) : mois(mois);
        return date(annee == null ? Year.now(horloge).getValue() : annee(annee), rang, nombre(jour));
    }

    private static LocalDate date(int annee, int mois, int jour) throws DateImpossible {
        try {
            return LocalDate.of(annee, mois, jour);
        } catch (DateTimeException impossible) {
            throw new DateImpossible(annee, mois, jour);
        }
    }

    /** Three numbers that no calendar knows, such as 31/02/2026: worth another sentence than a word that is no date. */
    public static final class DateImpossible extends ParseException {

        private final int annee;
        private final int mois;
        private final int jour;

        private DateImpossible(int annee, int mois, int jour) {
            super("No such day", 0);
            this.annee = annee;
            this.mois = mois;
            this.jour = jour;
        }

        public String cle() {
            return mois < 1 || mois > 12 ? "date.mois-impossible" : "date.jour-impossible";
        }

        /** The date as typed, then the month in letters and how many days it has. */
        public Object[] arguments() {
            var date = "%02d/%02d/%04d".formatted(jour, mois, annee);
            if (mois < 1 || mois > 12) {
                return new Object[] {date, Integer.toString(mois)};
            }
            var entier = YearMonth.of(annee, mois);
            return new Object[] {
                date,
                DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRANCE).format(entier),
                Integer.toString(entier.lengthOfMonth())
            };
        }
    }

    /** « 26 » is 2026, « 98 » is 1998: never more than ten years ahead. */
    private int annee(String chiffres) {
        int annee = nombre(chiffres);
        if (chiffres.length() == 4) {
            return annee;
        }
        int siecle = 2000 + annee;
        return siecle > Year.now(horloge).getValue() + 10 ? siecle - 100 : siecle;
    }

    private static int mois(String nom) {
        for (int rang = 0; rang < MOIS.size(); rang++) {
            if (nom.startsWith(MOIS.get(rang))) {
                return rang + 1;
            }
        }
        throw new DateTimeException(nom);
    }

    private static int nombre(String chiffres) {
        return Integer.parseInt(chiffres);
    }

    private static String sansAccent(String texte) {
        return java.text.Normalizer.normalize(texte, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRANCE);
    }

    private static ParseException illisible(String texte) {
        return new ParseException("Not a date: " + texte.length() + " characters", 0);
    }
}
