package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.Division;
import fr.raccroche.siecle.LigneSiecle.Mef;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code DONNEES} of {@code BEE_STRUCTURES} (classes; groups are passed over) and of {@code BEE_NOMENCLATURES} (labels of
 * the MEF; subjects and programmes are passed over).
 */
final class LectureReferences implements LectureFichier.Blocs {

    private final Curseur xml;
    private final Controles controles;
    private final Sortie sortie;

    LectureReferences(Curseur xml, Controles controles, Sortie sortie) {
        this.xml = xml;
        this.controles = controles;
        this.sortie = sortie;
    }

    @Override
    public void lire(String nom) {
        switch (nom) {
            case "DIVISIONS" -> {
                while (xml.enfant()) {
                    division();
                }
            }
            case "MEFS" -> {
                while (xml.enfant()) {
                    mef();
                }
            }
            default -> xml.sauter();
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

    private void mef() {
        var code = xml.attribut("CODE_MEF");
        int ligne = controles.debut(Nature.MEF, code);
        var libelleLong = "";
        var libelleEdition = "";
        var formation = "";
        var mefstat = "";
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "LIBELLE_LONG" -> libelleLong = controles.texte();
                case "LIBELLE_EDITION" -> libelleEdition = controles.texte();
                case "FORMATION" -> formation = controles.texte();
                case "CODE_MEFSTAT" -> mefstat = controles.texte();
                default -> xml.sauter();
            }
        }
        controles.obligatoire(code, "sans-identifiant");
        sortie.ligne(new Mef(ligne, code, libelleLong.isEmpty() ? libelleEdition : libelleLong, formation, mefstat));
    }
}
