package fr.raccroche.siecle.ecriture;

import fr.raccroche.siecle.ecriture.ExportInvente.Dossier;
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
        fichier(flux, "BEE_ELEVES", "3.0", xml -> {
            bloc(xml, "ELEVES", dossier -> LignesSiecle.eleve(xml, dossier.eleve()));
            bloc(xml, "STRUCTURES", dossier -> LignesSiecle.appartenance(xml, dossier));
            bloc(xml, "ADRESSES", dossier -> dossier.adresses().forEach(a -> LignesSiecle.adresse(xml, a)));
        });
    }

    /** {@code ResponsablesAvecAdresses.xml}. */
    public void responsables(OutputStream flux) {
        fichier(flux, "BEE_RESPONSABLES", "2.1", xml -> {
            bloc(xml, "PERSONNES", dossier -> dossier.personnes().forEach(p -> LignesSiecle.personne(xml, p)));
            bloc(xml, "RESPONSABLES", dossier -> dossier.liens().forEach(l -> LignesSiecle.lien(xml, l)));
            bloc(xml, "ADRESSES", dossier -> dossier.adressesDesPersonnes().forEach(a -> LignesSiecle.adresse(xml, a)));
        });
    }

    /** {@code Structures.xml}. */
    public void structures(OutputStream flux) {
        fichier(flux, "BEE_STRUCTURES", "2.1", xml -> {
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
        fichier(flux, "BEE_NOMENCLATURES", "3.1", xml -> {
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

    private void fichier(OutputStream flux, String racine, String version, Consumer<Balises> contenu) {
        var xml = new Balises(flux);
        xml.brut(MODELE_D_EN_TETE.formatted(
                racine, version, export.le(), export.uai(), export.annee().debut()));
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
}
