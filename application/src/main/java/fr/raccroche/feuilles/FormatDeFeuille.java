package fr.raccroche.feuilles;

import java.util.Locale;

/** The three kinds of sheet that the staff's tools open. */
public enum FormatDeFeuille {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet");

    private final String typeMime;

    FormatDeFeuille(String typeMime) {
        this.typeMime = typeMime;
    }

    /** That of the files whose name ends so: « xlsx ». */
    public static FormatDeFeuille de(String extension) {
        return valueOf(extension.toUpperCase(Locale.ROOT));
    }

    public String typeMime() {
        return typeMime;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
