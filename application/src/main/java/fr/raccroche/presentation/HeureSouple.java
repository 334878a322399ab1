package fr.raccroche.presentation;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/** Times as people write them: « 14h30 », « 14 h », « 9:05 », « 1430 ». */
final class HeureSouple implements Formatter<LocalTime> {

    private static final DateTimeFormatter AFFICHAGE = DateTimeFormatter.ofPattern("HH:mm", Locale.FRANCE);
    private static final Pattern HEURE = Pattern.compile("(\\d{1,2}?)\\s*(?:[h:.]\\s*)?(\\d{2})?\\s*(?:min)?");

    @Override
    public String print(LocalTime heure, Locale langue) {
        return AFFICHAGE.format(heure);
    }

    @Override
    public LocalTime parse(String texte, Locale langue) throws ParseException {
        var lu = HEURE.matcher(texte.strip().toLowerCase(Locale.FRANCE));
        if (lu.matches()) {
            try {
                return LocalTime.of(
                        Integer.parseInt(lu.group(1)), lu.group(2) == null ? 0 : Integer.parseInt(lu.group(2)));
            } catch (DateTimeException impossible) {
                throw new ParseException("Not a time of day", 0);
            }
        }
        throw new ParseException("Not a time", 0);
    }
}
