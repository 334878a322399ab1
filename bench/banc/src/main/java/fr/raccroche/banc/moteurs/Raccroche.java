package fr.raccroche.banc.moteurs;

import fr.raccroche.rapprochement.Completude;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.csv.FichierCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The engine of this project, as the command « rapprocher » calls it. */
final class Raccroche implements Moteur {

    @Override
    public void relier(Path a, Path b, Chronometre chronometre, JournalDesLiens liens) throws IOException {
        int[] vraies = mesurer(a, b, chronometre, liens);
        // Files are read anew: linking kept of them what identifies people, no more.
        var relues = FichierCsv.lire(a, b, "");
        chronometre.dire(
                "completude",
                Completude.de(relues.a().fichier(), relues.b().fichier(), ligne -> vraies[ligne])
                        .part());
    }

    /** @return row of the second file that bears the identifier of each row of the first, or a negative number */
    private static int[] mesurer(Path a, Path b, Chronometre chronometre, JournalDesLiens liens) throws IOException {
        var listes = FichierCsv.lire(a, b, "");
        var premiere = listes.a().fichier();
        var seconde = listes.b().fichier();
        chronometre.noter("lecture");
        var rapprochement = Rapprochement.enCedant(premiere, seconde);
        var trouves = rapprochement.liens();
        chronometre.arreter();
        chronometre.dire("comparees", rapprochement.comparees());
        chronometre.dire("ine.contestes", rapprochement.identifiantsContestes());
        for (var lien : trouves) {
            liens.noter(
                    Long.parseLong(premiere.id(lien.ligneA())),
                    Long.parseLong(seconde.id(lien.ligneB())),
                    lien.chance(),
                    lien.parIdentifiant());
        }
        return vraies(premiere, seconde);
    }

    private static int[] vraies(Fichier premiere, Fichier seconde) {
        var lignes = new int[2 * Math.max(premiere.nombre(), seconde.nombre()) + 1];
        Arrays.fill(lignes, -1);
        for (int ligne = 0; ligne < seconde.nombre(); ligne++) {
            lignes[Integer.parseInt(seconde.id(ligne))] = ligne;
        }
        return IntStream.range(0, premiere.nombre())
                .map(ligne -> lignes[Integer.parseInt(premiere.id(ligne))])
                .toArray();
    }
}
