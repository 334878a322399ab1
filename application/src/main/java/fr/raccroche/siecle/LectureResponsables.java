package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Personne;

/**
 * {@code DONNEES} of {@code BEE_RESPONSABLES}. Older exports say RESP_LEGAL (1, 2 or 0) and PERS_CONTACT where newer ones
 * say NIVEAU_RESPONSABILITE; money matters (who pays, who receives aids) and professions are not read.
 */
final class LectureResponsables implements LectureFichier.Blocs {

    private static final int REPRESENTANT_LEGAL = 1;
    private static final int PERSONNE_EN_CHARGE = 2;
    private static final int PERSONNE_A_CONTACTER = 3;

    private final Curseur xml;
    private final Controles controles;
    private final Sortie sortie;
    private final LectureAdresses adresses;

    LectureResponsables(Curseur xml, Controles controles, Sortie sortie) {
        this.xml = xml;
        this.controles = controles;
        this.sortie = sortie;
        this.adresses = new LectureAdresses(xml, controles, sortie);
    }

    @Override
    public void lire(String nom) {
        switch (nom) {
            case "PERSONNES" -> xml.chacun(this::personne);
            case "RESPONSABLES" -> xml.chacun(this::lien);
            case "ADRESSES" -> adresses.lire();
            default -> xml.sauter();
        }
    }

    private void personne() {
        var personneId = xml.attribut("PERSONNE_ID");
        int ligne = controles.debut(Nature.PERSONNE, personneId);
        var civilite = "";
        var nom = "";
        var nomUsage = "";
        var prenom = "";
        var courriel = "";
        var telephone = "";
        var portable = "";
        var professionnel = "";
        var accepteSms = false;
        var adresseId = "";
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "LC_CIVILITE" -> civilite = civilite(controles.texte());
                case "NOM", "NOM_DE_FAMILLE" -> nom = controles.nom();
                case "NOM_USAGE" -> nomUsage = controles.nom();
                case "PRENOM" -> prenom = controles.nom();
                case "MEL" -> courriel = controles.courriel();
                case "TEL_PERSONNEL" -> telephone = controles.telephone();
                case "TEL_PORTABLE" -> portable = controles.telephone();
                case "TEL_PROFESSIONNEL" -> professionnel = controles.telephone();
                case "ACCEPTE_SMS" -> accepteSms = controles.booleen();
                case "ADRESSE_ID" -> adresseId = controles.texte();
                default -> controles.ecarter();
            }
        }
        controles.obligatoire(personneId, "sans-identifiant");
        controles.obligatoire(nom, "sans-nom");
        var contact = new Contact(courriel, telephone, portable, professionnel);
        sortie.ligne(new Personne(ligne, personneId, civilite, nom, nomUsage, prenom, contact, accepteSms, adresseId));
    }

    private static String civilite(String texte) {
        return switch (texte) {
            case "M.", "M", "MR", "Monsieur" -> "M.";
            case "MME", "Mme", "MLLE", "Mlle", "Madame" -> "Mme";
            default -> "";
        };
    }

    private void lien() {
        var eleveId = "";
        var personneId = "";
        var niveau = "";
        var legal = "";
        var contact = false;
        var parente = "";
        var prioritaire = false;
        int ligne = controles.debut(Nature.LIEN, "");
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "ELEVE_ID" -> eleveId = controles.texte();
                case "PERSONNE_ID" -> personneId = controles.texte();
                case "NIVEAU_RESPONSABILITE" -> niveau = controles.texte();
                case "RESP_LEGAL" -> legal = controles.texte();
                case "PERS_CONTACT" -> contact = controles.booleen();
                case "CODE_PARENTE" -> parente = controles.texte();
                case "A_CONTACTER_EN_PRIORITE" -> prioritaire = controles.booleen();
                default -> controles.ecarter();
            }
        }
        controles.obligatoire(eleveId, "lien-sans-eleve");
        controles.obligatoire(personneId, "lien-sans-personne");
        sortie.ligne(new Lien(
                ligne,
                eleveId,
                personneId,
                niveau.isEmpty() ? ancienNiveau(legal, contact) : niveau(niveau),
                parente,
                prioritaire || legal.equals("1")));
    }

    private int niveau(String texte) {
        return switch (texte) {
            case "1" -> REPRESENTANT_LEGAL;
            case "2" -> PERSONNE_EN_CHARGE;
            case "3" -> PERSONNE_A_CONTACTER;
            default -> {
                controles.avertir("niveau", texte);
                yield PERSONNE_A_CONTACTER;
            }
        };
    }

    private int ancienNiveau(String legal, boolean contact) {
        return switch (legal) {
            case "1", "2" -> REPRESENTANT_LEGAL;
            case "0" -> contact ? PERSONNE_A_CONTACTER : PERSONNE_EN_CHARGE;
            default -> niveau(legal);
        };
    }
}
