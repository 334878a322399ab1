package fr.raccroche.socle;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Days in words, as French writes them: the first of a month is « 1er », the others are plain numbers. */
public final class JourEnLettres {

    private static final Map<Long, String> QUANTIEMES = LongStream.rangeClosed(1, 31)
            .boxed()
            .collect(Collectors.toMap(Function.identity(), jour -> jour == 1 ? "1er" : Long.toString(jour)));

    /** « 1er déc. 2026 ». */
    public static final DateTimeFormatter ABREGE = modele("", " MMM yyyy");
    /** « 1er décembre ». */
    public static final DateTimeFormatter SANS_ANNEE = modele("", " MMMM");
    /** « 1er décembre 2026 ». */
    public static final DateTimeFormatter DATE = modele("", " MMMM yyyy");
    /** « mardi 1er décembre ». */
    public static final DateTimeFormatter SEMAINE = modele("EEEE ", " MMMM");
    /** « mardi 1er décembre 2026 ». */
    public static final DateTimeFormatter COMPLET = modele("EEEE ", " MMMM yyyy");
    /** « 1er décembre 2026 à 9 h 05 ». */
    public static final DateTimeFormatter MOMENT = modele("", " MMMM yyyy 'à' H 'h' mm");

    private JourEnLettres() {}

    private static DateTimeFormatter modele(String avant, String apres) {
        var modele = new DateTimeFormatterBuilder();
        if (!avant.isEmpty()) {
            modele.appendPattern(avant);
        }
        return modele.appendText(ChronoField.DAY_OF_MONTH, QUANTIEMES)
                .appendPattern(apres)
                .toFormatter(Locale.FRANCE);
    }
}
