package fr.raccroche.reperage.listes;

import fr.raccroche.feuilles.Entete;
import fr.raccroche.feuilles.Ligne;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.socle.RegleMetierException;
import java.util.List;

/** Refuses a file one column of which, read or not, holds social security numbers: nothing of it is kept. */
final class GardeDuNir {

    /** A few right keys are no accident: one number in ninety-seven has one by chance. */
    private static final int SUFFISANTS = 3;
    /** How many values tell what a column holds. */
    private static final int ECHANTILLON = 20;

    private final List<String> titres;
    private final int[] remplies;
    private final int[] suspects;
    private final int[] certains;

    GardeDuNir(Entete entete) {
        titres = entete.titres();
        remplies = new int[titres.size()];
        suspects = new int[titres.size()];
        certains = new int[titres.size()];
    }

    void surveiller(Ligne ligne) {
        var cellules = ligne.cellules();
        for (int rang = 0; rang < Math.min(titres.size(), cellules.size()); rang++) {
            var texte = cellules.get(rang);
            if (!texte.isBlank()) {
                remplies[rang]++;
                var nir = DonneeInterdite.nirDans(texte);
                if (nir.isPresent()) {
                    suspects[rang]++;
                    certains[rang] += cleJuste(nir.get()) ? 1 : 0;
                    if (titreDeNir(rang) || certains[rang] >= SUFFISANTS && certainsPourLaPlupart(rang)) {
                        refuser(rang);
                    }
                }
                if (remplies[rang] == ECHANTILLON && suspectsPourLaPlupart(rang)) {
                    refuser(rang);
                }
            }
        }
    }

    /** At the end of a short file, one number with its right key is enough. */
    void finir() {
        for (int rang = 0; rang < titres.size(); rang++) {
            if (suspectsPourLaPlupart(rang) || certains[rang] > 0 && certainsPourLaPlupart(rang)) {
                refuser(rang);
            }
        }
    }

    /** With or without their keys, whatever the title. */
    private boolean suspectsPourLaPlupart(int rang) {
        return 2 * suspects[rang] > remplies[rang];
    }

    private boolean certainsPourLaPlupart(int rang) {
        return 2 * certains[rang] > suspects[rang];
    }

    private boolean titreDeNir(int rang) {
        return DonneeInterdite.TITRE_DE_NIR
                .matcher(Entete.cle(titres.get(rang)))
                .find();
    }

    private void refuser(int rang) {
        throw new RegleMetierException("reperage.liste.nir", ColonneDeListe.nom(rang, titres.get(rang)));
    }

    /** Thirteen digits, then 97 minus their remainder; Corsica's letters count as 19 and 18. */
    private static boolean cleJuste(String nir) {
        var chiffres = nir.replace("2A", "19").replace("2B", "18");
        return chiffres.length() == 15
                && 97 - Long.parseLong(chiffres.substring(0, 13)) % 97 == Integer.parseInt(chiffres.substring(13));
    }
}
