package fr.raccroche.rapprochement.evaluation;

import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Lien;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How good links are, against pairs known to be true, at one threshold. */
public record Evaluation(double seuil, int liens, double precision, double rappel, double f1) {

    private static final double[] SEUILS = {0.10, 0.30, 0.50, 0.70, 0.80, 0.90, 0.95, 0.99, 0.999};

    /** @param vraies identifier in the first file to identifier in the second */
    public static List<Evaluation> de(List<Lien> liens, Fichier a, Fichier b, Map<String, String> vraies) {
        var evaluations = new ArrayList<Evaluation>();
        for (double seuil : SEUILS) {
            int retenus = 0;
            int justes = 0;
            for (var lien : liens) {
                if (lien.chance() >= seuil) {
                    retenus++;
                    justes += b.id(lien.ligneB()).equals(vraies.get(a.id(lien.ligneA()))) ? 1 : 0;
                }
            }
            double precision = retenus == 0 ? 1 : (double) justes / retenus;
            double rappel = vraies.isEmpty() ? 1 : (double) justes / vraies.size();
            double f1 = justes == 0 ? 0 : 2 * precision * rappel / (precision + rappel);
            evaluations.add(new Evaluation(seuil, retenus, precision, rappel, f1));
        }
        return evaluations;
    }
}
