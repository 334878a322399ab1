package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.Mef;

/** {@code DONNEES} of {@code BEE_NOMENCLATURES}: labels of the MEF; subjects and programmes are passed over. */
final class LectureNomenclatures implements Lecture {

    private final Curseur xml;
    private final Controles controles;
    private final Sortie sortie;

    LectureNomenclatures(Curseur xml, Controles controles, Sortie sortie) {
        this.xml = xml;
        this.controles = controles;
        this.sortie = sortie;
    }

    @Override
    public void bloc(String nom) {
        if (!nom.equals("MEFS")) {
            xml.sauter();
            return;
        }
        while (xml.enfant()) {
            mef();
        }
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
