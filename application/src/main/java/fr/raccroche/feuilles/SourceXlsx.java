package fr.raccroche.feuilles;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import fr.raccroche.feuilles.Feuille.Limites;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Rows of the first visible sheet of an XLSX workbook, read as they come. */
final class SourceXlsx implements LignesControlees.Source {

    private final String nom;
    private final Limites limites;
    private final ZipFile zip;
    private final ClasseurXlsx classeur;
    private final XMLStreamReader xml;
    private int numero;

    SourceXlsx(Path fichier, String nom, Limites limites) throws IOException, XMLStreamException {
        this.nom = nom;
        this.limites = limites;
        this.zip = new ZipFile(fichier.toFile());
        this.classeur = ClasseurXlsx.lire(zip);
        var feuille = zip.getEntry(classeur.feuille());
        if (feuille == null) {
            zip.close();
            throw new RegleMetierException("archive.tronquee", nom);
        }
        this.xml = Xml.lire(zip.getInputStream(feuille));
    }

    @Override
    public Optional<Ligne> suivante() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT && xml.getLocalName().equals("row")) {
                var rang = Xml.attribut(xml, "r");
                numero = rang.isEmpty() ? numero + 1 : Integer.parseInt(rang);
                return Optional.of(new Ligne(numero, cellules()));
            }
        }
        return Optional.empty();
    }

    private List<String> cellules() throws XMLStreamException {
        var cellules = new ArrayList<String>();
        while (!Xml.finDe(xml, "row")) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT && xml.getLocalName().equals("c")) {
                var reference = Xml.attribut(xml, "r");
                var colonne = reference.isEmpty() ? cellules.size() : colonne(reference);
                var texte = CelluleXlsx.lire(xml, classeur);
                if (!texte.isEmpty()) {
                    placer(cellules, colonne, texte);
                }
            }
        }
        return cellules;
    }

    private void placer(List<String> cellules, int colonne, String texte) {
        if (colonne >= limites.colonnes()) {
            throw new RegleMetierException("feuilles.trop-de-colonnes", nom, limites.colonnes());
        }
        while (cellules.size() <= colonne) {
            cellules.add("");
        }
        cellules.set(colonne, texte);
    }

    /** {@code AB12} is column 27, counted from 0. */
    private static int colonne(String reference) {
        var colonne = 0;
        for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 6; i++) {
            colonne = colonne * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return Math.max(0, colonne - 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
