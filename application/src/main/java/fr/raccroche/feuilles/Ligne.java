package fr.raccroche.feuilles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row as text, with the number that the spreadsheet (or the text editor, for a CSV) shows beside it. */
public record Ligne(int numero, List<String> cellules) {

    public Ligne {
        cellules = List.copyOf(cellules);
    }

    /** The cell as it stands, empty when the row is shorter. */
    public String texte(int rang) {
        return rang < cellules.size() ? cellules.get(rang) : "";
    }

    /** The date in the cell (ISO or dd/MM/yyyy), empty when there is none or when it cannot be read. */
    public Optional<LocalDate> date(int rang) {
        return Cellules.date(texte(rang));
    }

    /** The number in the cell, with a comma or a point, empty when there is none or when it cannot be read. */
    public Optional<BigDecimal> nombre(int rang) {
        return Cellules.nombre(texte(rang));
    }

    public boolean estVide(int rang) {
        return texte(rang).isBlank();
    }

    boolean estVide() {
        return cellules.stream().allMatch(String::isEmpty);
    }
}
