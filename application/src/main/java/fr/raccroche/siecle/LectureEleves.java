package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.LigneSiecle.AnDernier;
import fr.raccroche.siecle.LigneSiecle.Appartenance;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Identite;
import fr.raccroche.siecle.LigneSiecle.Scolarite;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@code DONNEES} of {@code BEE_ELEVES}, with or without addresses, before and after the new names of 2016. */
final class LectureEleves implements LectureFichier.Blocs {

    private final Curseur xml;
    private final Controles controles;
    private final Sortie sortie;
    private final LectureAdresses adresses;

    LectureEleves(Curseur xml, Controles controles, Sortie sortie) {
        this.xml = xml;
        this.controles = controles;
        this.sortie = sortie;
        this.adresses = new LectureAdresses(xml, controles, sortie);
    }

    @Override
    public void lire(String nom) {
        switch (nom) {
            case "ELEVES" -> xml.chacun(this::eleve);
            case "STRUCTURES" -> xml.chacun(this::appartenances);
            case "ADRESSES" -> adresses.lire();
            case "BOURSES" ->
                xml.chacun(() -> {
                    sortie.ecarter(DonneeInterdite.BOURSES);
                    xml.sauter();
                });
            default -> xml.sauter();
        }
    }

    private void eleve() {
        var eleveId = xml.attribut("ELEVE_ID");
        var elenoet = xml.attribut("ELENOET");
        int ligne = controles.debut(Nature.ELEVE, eleveId);
        var national = "";
        var rnie = "";
        var bea = "";
        var nom = "";
        var nomUsage = "";
        var prenom = "";
        var prenom2 = "";
        var prenom3 = "";
        var naissance = "";
        var sexe = "";
        var mef = "";
        var statut = "";
        var regime = "";
        @Nullable Boolean doublement = null;
        @Nullable LocalDate entree = null;
        @Nullable LocalDate sorti = null;
        var motif = "";
        var courriel = "";
        var telephone = "";
        var portable = "";
        var professionnel = "";
        var adresseId = "";
        var anDernier = AnDernier.INCONNU;
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "ID_NATIONAL" -> national = controles.texte();
                case "INE_RNIE" -> rnie = controles.texte();
                case "INE_BEA" -> bea = controles.texte();
                case "ELENOET" -> elenoet = controles.texte();
                case "NOM", "NOM_DE_FAMILLE" -> nom = controles.nom();
                case "NOM_USAGE" -> nomUsage = controles.nom();
                case "PRENOM" -> prenom = controles.nom();
                case "PRENOM2" -> prenom2 = controles.nom();
                case "PRENOM3" -> prenom3 = controles.nom();
                case "DATE_NAISS" -> naissance = controles.texte();
                case "CODE_SEXE" -> sexe = controles.texte();
                case "DOUBLEMENT" -> doublement = controles.booleen();
                case "CODE_MEF" -> mef = controles.texte();
                case "CODE_STATUT" -> statut = controles.texte();
                case "CODE_REGIME" -> regime = controles.texte();
                case "DATE_ENTREE" -> entree = controles.date("date-entree");
                case "DATE_SORTIE" -> sorti = controles.date("date-sortie");
                case "CODE_MOTIF_SORTIE" -> motif = controles.texte();
                case "MEL" -> courriel = controles.courriel();
                case "TEL_PERSONNEL" -> telephone = controles.telephone();
                case "TEL_PORTABLE" -> portable = controles.telephone();
                case "TEL_PROFESSIONNEL" -> professionnel = controles.telephone();
                case "ADRESSE_ID" -> adresseId = controles.texte();
                case "SCOLARITE_AN_DERNIER" -> anDernier = anDernier();
                default -> controles.ecarter();
            }
        }
        controles.obligatoire(eleveId, "sans-identifiant");
        controles.obligatoire(nom, "sans-nom");
        controles.obligatoire(prenom, "sans-prenom");
        if (entree != null && sorti != null && sorti.isBefore(entree)) {
            controles.avertir("sortie-avant-entree", sorti.toString());
        }
        var ine = controles.ine(rnie.isEmpty() ? national : rnie);
        var ancien = bea.equals(ine) ? "" : controles.ine(bea);
        sortie.ligne(new Eleve(
                ligne,
                eleveId,
                elenoet,
                new Identite(
                        ine.isEmpty() ? ancien : ine,
                        ine.isEmpty() ? "" : ancien,
                        nom,
                        nomUsage,
                        prenom,
                        prenom2,
                        prenom3,
                        controles.naissance(naissance),
                        controles.sexe(sexe)),
                new Scolarite(mef, statut, regime, doublement, entree, sorti, motif),
                anDernier,
                new Contact(courriel, telephone, portable, professionnel),
                adresseId));
    }

    private AnDernier anDernier() {
        var uai = "";
        var classe = "";
        var mef = "";
        while (xml.enfant()) {
            switch (xml.nom()) {
                case "CODE_RNE" -> uai = controles.texte();
                case "CODE_STRUCTURE" -> classe = controles.texte();
                case "CODE_MEF" -> mef = controles.texte();
                default -> xml.sauter();
            }
        }
        return new AnDernier(uai, classe, mef);
    }

    private void appartenances() {
        var eleveId = xml.attribut("ELEVE_ID");
        while (xml.enfant()) {
            int ligne = controles.debut(Nature.APPARTENANCE, eleveId);
            var code = "";
            var type = "";
            while (xml.enfant()) {
                switch (xml.nom()) {
                    case "CODE_STRUCTURE" -> code = controles.texte();
                    case "TYPE_STRUCTURE" -> type = controles.texte();
                    default -> xml.sauter();
                }
            }
            if (type.equals("D") && !code.isEmpty()) {
                sortie.ligne(new Appartenance(ligne, eleveId, code));
            }
        }
    }
}
