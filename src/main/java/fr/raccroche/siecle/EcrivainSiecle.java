package fr.raccroche.siecle;

import fr.raccroche.siecle.ExportInvente.Dossier;
import fr.raccroche.siecle.LigneSiecle.Adresse;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the four SIECLE exports of an invented school, for the demonstration, the tests and the benchmark. Like real ones
 * they carry data that Raccroche refuses to hold (the same made-up value for everybody), so that dropping it is tried too.
 */
public final class EcrivainSiecle {

    private static final String MODELE_D_EN_TETE = """
            <?xml version="1.0" encoding="ISO-8859-15"?>
            <%1$s VERSION="%2$s">
            <PARAMETRES>
            <UAJ>%4$s</UAJ>
            <ANNEE_SCOLAIRE>%5$d</ANNEE_SCOLAIRE>
            <DATE_EXPORT>%3$td/%3$tm/%3$tY</DATE_EXPORT>
            <HORODATAGE>%3$td/%3$tm/%3$tY 08:00:00</HORODATAGE>
            </PARAMETRES>
            <DONNEES>
            """;

    private final ExportInvente export;

    public EcrivainSiecle(ExportInvente export) {
        this.export = export;
    }

    /** The four files in one zip, as schools send them. */
    public void zip(OutputStream flux) {
        try {
            var zip = new ZipOutputStream(flux);
            entree(zip, "ElevesAvecAdresses.xml", this::eleves);
            entree(zip, "ResponsablesAvecAdresses.xml", this::responsables);
            entree(zip, "Structures.xml", this::structures);
            entree(zip, "Nomenclature.xml", this::nomenclature);
            zip.finish();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static void entree(ZipOutputStream zip, String nom, Consumer<OutputStream> contenu) throws IOException {
        zip.putNextEntry(new ZipEntry(nom));
        contenu.accept(zip);
        zip.closeEntry();
    }

    /** {@code ElevesAvecAdresses.xml}. */
    public void eleves(OutputStream flux) {
        fichier(flux, "BEE_ELEVES", TypeFichier.ELEVES, xml -> {
            bloc(xml, "ELEVES", dossier -> eleve(xml, dossier.eleve()));
            bloc(xml, "STRUCTURES", dossier -> appartenance(xml, dossier));
            bloc(xml, "ADRESSES", dossier -> dossier.adresses().forEach(a -> adresse(xml, a)));
        });
    }

    /** {@code ResponsablesAvecAdresses.xml}. */
    public void responsables(OutputStream flux) {
        fichier(flux, "BEE_RESPONSABLES", TypeFichier.RESPONSABLES, xml -> {
            bloc(
                    xml,
                    "PERSONNES",
                    dossier -> dossier.personnes().forEach(p -> {
                        xml.ouvrir("PERSONNE", "PERSONNE_ID", p.personneId())
                                .element("LC_CIVILITE", p.civilite().equals("Mme") ? "MME" : p.civilite())
                                .element("NOM_DE_FAMILLE", p.nom())
                                .element("NOM_USAGE", p.nomUsage())
                                .element("PRENOM", p.prenom());
                        contact(xml, p.contact())
                                .element("ACCEPTE_SMS", p.accepteSms())
                                .element("ADRESSE_ID", p.adresseId())
                                .element("CODE_PROFESSION", "99")
                                .fermer("PERSONNE");
                    }));
            bloc(
                    xml,
                    "RESPONSABLES",
                    dossier -> dossier.liens()
                            .forEach(l -> xml.ouvrir("RESPONSABLE_ELEVE")
                                    .element("ELEVE_ID", l.eleveId())
                                    .element("PERSONNE_ID", l.personneId())
                                    .element("NIVEAU_RESPONSABILITE", Integer.toString(l.niveau()))
                                    .element("CODE_PARENTE", l.parente())
                                    .element("A_CONTACTER_EN_PRIORITE", l.prioritaire())
                                    .fermer("RESPONSABLE_ELEVE")));
            bloc(xml, "ADRESSES", dossier -> dossier.adressesDesPersonnes().forEach(a -> adresse(xml, a)));
        });
    }

    /** {@code Structures.xml}. */
    public void structures(OutputStream flux) {
        fichier(flux, "BEE_STRUCTURES", TypeFichier.STRUCTURES, xml -> {
            xml.ouvrir("DIVISIONS");
            for (var division : export.divisions()) {
                xml.ouvrir("DIVISION", "CODE_STRUCTURE", division.code()).element("LIBELLE_LONG", division.libelle());
                xml.ouvrir("MEFS_APPARTENANCE");
                for (var mef : division.mefs()) {
                    xml.ouvrir("MEF_APPARTENANCE").element("CODE_MEF", mef).fermer("MEF_APPARTENANCE");
                }
                xml.fermer("MEFS_APPARTENANCE").fermer("DIVISION");
            }
            xml.fermer("DIVISIONS");
        });
    }

    /** {@code Nomenclature.xml}. */
    public void nomenclature(OutputStream flux) {
        fichier(flux, "BEE_NOMENCLATURES", TypeFichier.NOMENCLATURES, xml -> {
            xml.ouvrir("MEFS");
            for (var mef : export.mefs()) {
                xml.ouvrir("MEF", "CODE_MEF", mef.code())
                        .element("FORMATION", mef.formation())
                        .element("LIBELLE_LONG", mef.libelle())
                        .element("CODE_MEFSTAT", mef.mefstat())
                        .fermer("MEF");
            }
            xml.fermer("MEFS");
        });
    }

    private void fichier(OutputStream flux, String racine, TypeFichier type, Consumer<Balises> contenu) {
        var xml = new Balises(flux);
        xml.brut(MODELE_D_EN_TETE.formatted(
                racine,
                type.version(),
                export.le(),
                export.uai(),
                export.annee().debut()));
        contenu.accept(xml);
        xml.fermer("DONNEES").fermer(racine).terminer();
    }

    private void bloc(Balises xml, String nom, Consumer<Dossier> contenu) {
        xml.ouvrir(nom);
        try (var dossiers = export.dossiers().get()) {
            dossiers.forEachOrdered(contenu);
        }
        xml.fermer(nom);
    }

    private static void eleve(Balises xml, Eleve eleve) {
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

    private static void appartenance(Balises xml, Dossier dossier) {
        if (!dossier.division().isEmpty()) {
            xml.ouvrir("STRUCTURES_ELEVE", "ELEVE_ID", dossier.eleve().eleveId())
                    .ouvrir("STRUCTURE")
                    .element("CODE_STRUCTURE", dossier.division())
                    .element("TYPE_STRUCTURE", "D")
                    .fermer("STRUCTURE")
                    .fermer("STRUCTURES_ELEVE");
        }
    }

    private static void adresse(Balises xml, Adresse adresse) {
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
}
