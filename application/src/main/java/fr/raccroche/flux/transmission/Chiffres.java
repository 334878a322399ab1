package fr.raccroche.flux.transmission;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.transmission.Manques.Genre;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a hand-over, frozen on its day: counts only.
 *
 * @param manquesParGenre absent from the receipts given before the total was broken down
 */
record Chiffres(
        int lignes,
        int entretiens,
        int accueils,
        int sorties,
        int jeunes,
        int minutes,
        int manques,
        @Nullable Map<Genre, Integer> manquesParGenre) {

    static Chiffres de(List<Ligne> figees, Manques manques) {
        var entretiens = (int)
                figees.stream().filter(ligne -> ligne.reference().entretien()).count();
        var sorties = (int) figees.stream()
                .filter(ligne -> !ligne.texte(Colonne.SORTIE).isEmpty())
                .count();
        var jeunes = (int) figees.stream().map(Ligne::jeune).distinct().count();
        var minutes = figees.stream().mapToInt(Ligne::minutes).sum();
        return new Chiffres(
                figees.size(),
                entretiens,
                figees.size() - entretiens,
                sorties,
                jeunes,
                minutes,
                manques.total(),
                manques.comptes());
    }

    /** « 5 (Présences à justifier : 3 ; …) ». */
    public String manquesEnDetail() {
        if (manques == 0) {
            return "rien";
        }
        return manquesParGenre == null
                ? manques + " (le détail n’était pas encore gardé à cette date)"
                : manques + " (" + Manques.detail(manquesParGenre) + ")";
    }
}
