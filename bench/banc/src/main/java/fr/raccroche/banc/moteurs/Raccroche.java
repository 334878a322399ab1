package fr.raccroche.banc.moteurs;

import fr.raccroche.rapprochement.Rapprochement;
import fr.raccroche.rapprochement.csv.FichierCsv;
import java.io.IOException;
import java.nio.file.Path;

/** The engine of this project, as the command « rapprocher » calls it. */
final class Raccroche implements Moteur {

    @Override
    public void relier(Path a, Path b, Chronometre chronometre, JournalDesLiens liens) throws IOException {
        var premiere = FichierCsv.lire(a, "").fichier();
        var seconde = FichierCsv.lire(b, "").fichier();
        chronometre.noter("lecture");
        var rapprochement = Rapprochement.entre(premiere, seconde);
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
    }
}
