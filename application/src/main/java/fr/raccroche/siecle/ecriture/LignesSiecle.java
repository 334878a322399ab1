package fr.raccroche.siecle.ecriture;

import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Lien;
import fr.raccroche.siecle.LigneSiecle.Personne;
import fr.raccroche.siecle.ecriture.ExportInvente.Dossier;

/** The rows of an export as SIECLE writes them, what Raccroche refuses to hold included. */
final class LignesSiecle {

    private LignesSiecle() {}

    static void eleve(Balises xml, Eleve eleve) {
        var qui = eleve.identite();
        var scolarite = eleve.scolarite();
        xml.brut("<ELEVE ELEVE_ID=\"" + eleve.eleveId() + "\" ELENOET=\"" + eleve.elenoet() + "\">\n")
                .element("ID_NATIONAL", qui.ine())
                .element("INE_BEA", qui.ineBea())
                .element("ELENOET", eleve.elenoet())
                .element("NOM_DE_FAMILLE", qui.nom())
                .element("NOM_USAGE", qui.nomUsage())
                .element("PRENOM", qui.prenom())
                .element("PRENOM2", qui.prenom2())
                .element("PRENOM3", qui.prenom3())
                .element("DATE_NAISS", qui.naissance())
                .element("CODE_PAYS", "100")
                .element("CODE_DEPARTEMENT_NAISS", "099")
                .element("CODE_PAYS_NAT", "100")
                .element("VILLE_NAISS", "VILLE INVENTEE")
                .element("CODE_SEXE", qui.sexe().equals("F") ? "2" : qui.sexe().equals("M") ? "1" : "")
                .element("CODE_REGIME", scolarite.regime())
                .element("DATE_ENTREE", scolarite.entree())
                .element("DATE_SORTIE", scolarite.sortie())
                .element("CODE_MOTIF_SORTIE", scolarite.motifSortie())
                .element("CODE_STATUT", scolarite.statut())
                .element("CODE_MEF", scolarite.mef());
        if (scolarite.doublement() != null) {
            xml.element("DOUBLEMENT", scolarite.doublement());
        }
        contact(xml, eleve.contact())
                .element("ADRESSE_ID", eleve.adresseId())
                .ouvrir("SCOLARITE_AN_DERNIER")
                .element("CODE_MEF", eleve.anDernier().mef())
                .element("CODE_STRUCTURE", eleve.anDernier().classe())
                .element("CODE_RNE", eleve.anDernier().uai())
                .fermer("SCOLARITE_AN_DERNIER")
                .fermer("ELEVE");
    }

    private static Balises contact(Balises xml, Contact contact) {
        return xml.element("MEL", contact.courriel())
                .element("TEL_PERSONNEL", contact.telephone())
                .element("TEL_PORTABLE", contact.portable())
                .element("TEL_PROFESSIONNEL", contact.professionnel());
    }

    static void appartenance(Balises xml, Dossier dossier) {
        if (!dossier.division().isEmpty()) {
            xml.ouvrir("STRUCTURES_ELEVE", "ELEVE_ID", dossier.eleve().eleveId())
                    .ouvrir("STRUCTURE")
                    .element("CODE_STRUCTURE", dossier.division())
                    .element("TYPE_STRUCTURE", "D")
                    .fermer("STRUCTURE")
                    .fermer("STRUCTURES_ELEVE");
        }
    }

    static void adresse(Balises xml, Adresse adresse) {
        xml.ouvrir("ADRESSE", "ADRESSE_ID", adresse.adresseId());
        for (int i = 0; i < adresse.lignes().size(); i++) {
            xml.element("LIGNE" + (i + 1) + "_ADRESSE", adresse.lignes().get(i));
        }
        xml.element("CODE_POSTAL", adresse.codePostal())
                .element("CODE_PAYS", adresse.pays().isEmpty() ? "100" : "999")
                .element("LL_PAYS", adresse.pays())
                .element("CODE_COMMUNE_INSEE", adresse.communeInsee())
                .element("LIBELLE_POSTAL", adresse.commune())
                .fermer("ADRESSE");
    }

    static void personne(Balises xml, Personne personne) {
        xml.ouvrir("PERSONNE", "PERSONNE_ID", personne.personneId())
                .element("LC_CIVILITE", personne.civilite().equals("Mme") ? "MME" : personne.civilite())
                .element("NOM_DE_FAMILLE", personne.nom())
                .element("NOM_USAGE", personne.nomUsage())
                .element("PRENOM", personne.prenom());
        contact(xml, personne.contact())
                .element("ACCEPTE_SMS", personne.accepteSms())
                .element("ADRESSE_ID", personne.adresseId())
                .element("CODE_PROFESSION", "99")
                .fermer("PERSONNE");
    }

    static void lien(Balises xml, Lien lien) {
        xml.ouvrir("RESPONSABLE_ELEVE")
                .element("ELEVE_ID", lien.eleveId())
                .element("PERSONNE_ID", lien.personneId())
                .element("NIVEAU_RESPONSABILITE", Integer.toString(lien.niveau()))
                .element("CODE_PARENTE", lien.parente())
                .element("A_CONTACTER_EN_PRIORITE", lien.prioritaire())
                .fermer("RESPONSABLE_ELEVE");
    }
}
