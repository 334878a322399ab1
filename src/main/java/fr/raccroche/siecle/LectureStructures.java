package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.Division;
import java.util.ArrayList;
import java.util.List;

/** {@code DONNEES} of {@code BEE_STRUCTURES}: the classes; groups are passed over. */
final class LectureStructures implements Lecture {

    private final Curseur xml;
    private final Controles controles;
    private final Sortie sortie;

    LectureStructures(Curseur xml, Controles controles, Sortie sortie) {
        this.xml = xml;
        this.controles = controles;
        this.sortie = sortie;
    }

    @Override
    public void bloc(String nom) {
        if (!nom.equals("DIVISIONS")) {
            xml.sauter();
            return;
        }
        while (xml.enfant()) {
            division();
        }
    }

    private void division() {
        var code = xml.attribut("CODE_STRUCTURE");
        int ligne = controles.debut(Nature.DIVISION, code);
        var libelle = "";
        List<String> mefs = List.of();
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "LIBELLE_LONG" -> libelle = controles.texte();
                case "MEFS_APPARTENANCE" -> mefs = mefs();
                default -> xml.sauter();
            }
        }
        sortie.ligne(new Division(ligne, controles.obligatoire(code, "sans-identifiant"), libelle, mefs));
    }

    private List<String> mefs() {
        var mefs = new ArrayList<String>(2);
        while (xml.enfant()) {
            while (xml.enfant()) {
                if (xml.nom().equals("CODE_MEF")) {
                    mefs.add(controles.texte());
                } else {
                    xml.sauter();
                }
            }
        }
        return List.copyOf(mefs);
    }
}
