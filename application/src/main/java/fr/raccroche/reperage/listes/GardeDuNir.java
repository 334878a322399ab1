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

    private final List<String> titres;
    private final int[] certains;
    private final int[] suspects;

    GardeDuNir(Entete entete) {
        titres = entete.titres();
        certains = new int[titres.size()];
        suspects = new int[titres.size()];
    }

    void surveiller(Ligne ligne) {
        var cellules = ligne.cellules();
        for (int rang = 0; rang < Math.min(certains.length, cellules.size()); rang++) {
            var texte = cellules.get(rang);
            if (texte.length() >= 13 && DonneeInterdite.ressembleAUnNir(texte)) {
                suspects[rang]++;
                if (cleJuste(texte)) {
                    certains[rang]++;
                }
                if (certains[rang] >= SUFFISANTS && 2 * certains[rang] > suspects[rang]
                        || certains[rang] > 0
                                && DonneeInterdite.TITRE_DE_NIR
                                        .matcher(Entete.cle(titres.get(rang)))
                                        .find()) {
                    refuser(rang);
                }
            }
        }
    }

    /** At the end of a short file, one number with its right key is enough. */
    void finir() {
        for (int rang = 0; rang < certains.length; rang++) {
            if (certains[rang] > 0 && 2 * certains[rang] > suspects[rang]) {
                refuser(rang);
            }
        }
    }

    private void refuser(int rang) {
        throw new RegleMetierException("reperage.liste.nir", titres.get(rang));
    }

    /** Thirteen digits, then 97 minus their remainder; Corsica's letters count as 19 and 18. */
    private static boolean cleJuste(String texte) {
        var chiffres = texte.replaceAll("[ .-]", "").replace("2A", "19").replace("2B", "18");
        return chiffres.length() == 15
                && 97 - Long.parseLong(chiffres.substring(0, 13)) % 97 == Integer.parseInt(chiffres.substring(13));
    }
}
