package fr.raccroche.socle;

import java.time.format.DateTimeFormatter;

/** Days and moments in figures, as forms and sheets write them. */
public final class JourEnChiffres {

    /** « 15/12/2026 ». */
    public static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    /** « 15/12/2026 à 10:00 ». */
    public static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu 'à' HH:mm");

    private JourEnChiffres() {}
}
