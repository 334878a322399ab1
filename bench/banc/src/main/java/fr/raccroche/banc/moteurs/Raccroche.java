package fr.raccroche.banc.moteurs;

import fr.raccroche.rapprochement.Completude;
import fr.raccroche.rapprochement.Fichier;
import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.csv.FichierCsv;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The engine of this project, as the command « rapprocher » calls it. */
final class Raccroche implements Moteur {

    @Override
    public void relier(Path a, Path b, Chronometre chronometre, JournalDesLiens liens) throws IOException {
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
        var relues = FichierCsv.lire(a, b, "");
        chronometre.dire(
                "completude",
                Completude.de(relues.a().fichier(), relues.b().fichier(), vraies(premiere, seconde))
                        .part());
    }

    /** Row of the second file that bears the identifier of a row of the first. */
    private static IntUnaryOperator vraies(Fichier premiere, Fichier seconde) {
        var lignes = new int[2 * Math.max(premiere.nombre(), seconde.nombre()) + 1];
        Arrays.fill(lignes, -1);
        for (int ligne = 0; ligne < seconde.nombre(); ligne++) {
            lignes[Integer.parseInt(seconde.id(ligne))] = ligne;
        }
        return ligne -> lignes[Integer.parseInt(premiere.id(ligne))];
    }
}
