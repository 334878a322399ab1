package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.Adresse;
import java.util.ArrayList;
import java.util.List;

/** {@code ADRESSES}, the same in the files of pupils and of adults. */
final class LectureAdresses {

    private static final String FRANCE = "100";

    private final Curseur xml;
    private final Controles controles;
    private final Sortie sortie;

    LectureAdresses(Curseur xml, Controles controles, Sortie sortie) {
        this.xml = xml;
        this.controles = controles;
        this.sortie = sortie;
    }

    void lire() {
        while (xml.enfant()) {
            adresse();
        }
    }

    private void adresse() {
        var adresseId = xml.attribut("ADRESSE_ID");
        int ligne = controles.debut(Nature.ADRESSE, adresseId);
        var lignes = new ArrayList<String>(4);
        var codePostal = "";
        var commune = "";
        var communeInsee = "";
        var communeEtrangere = "";
        var codePays = "";
        var pays = "";
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "LIGNE1_ADRESSE", "LIGNE2_ADRESSE", "LIGNE3_ADRESSE", "LIGNE4_ADRESSE" -> ajouter(lignes);
                case "CODE_POSTAL" -> codePostal = controles.texte();
                case "LIBELLE_POSTAL" -> commune = controles.texte();
                case "CODE_COMMUNE_INSEE" -> communeInsee = controles.texte();
                case "COMMUNE_ETRANGERE" -> communeEtrangere = controles.texte();
                case "CODE_PAYS" -> codePays = controles.texte();
                case "LL_PAYS" -> pays = controles.texte();
                default -> xml.sauter();
            }
        }
        controles.obligatoire(adresseId, "sans-identifiant");
        sortie.ligne(new Adresse(
                ligne,
                adresseId,
                List.copyOf(lignes),
                codePostal,
                commune.isEmpty() ? communeEtrangere : commune,
                communeInsee,
                codePays.isEmpty() || codePays.equals(FRANCE) ? "" : pays));
    }

    private void ajouter(List<String> lignes) {
        var texte = controles.texte();
        if (!texte.isEmpty()) {
            lignes.add(texte);
        }
    }
}
