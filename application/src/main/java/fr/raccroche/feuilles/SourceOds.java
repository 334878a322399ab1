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

/** Rows of the first table of an OpenDocument sheet, read as they come. */
final class SourceOds implements LignesControlees.Source {

    private final String nom;
    private final Limites limites;
    private final ZipFile zip;
    private final XMLStreamReader xml;
    private int numero;
    private int repetitions;
    private List<String> repetee = List.of();

    SourceOds(Path fichier, String nom, Limites limites) throws IOException, XMLStreamException {
        this.nom = nom;
        this.limites = limites;
        this.zip = new ZipFile(fichier.toFile());
        this.xml = Xml.lire(zip.getInputStream(zip.getEntry("content.xml")));
    }

    @Override
    public Optional<Ligne> suivante() throws XMLStreamException {
        while (repetitions == 0) {
            if (!xml.hasNext()) {
                return Optional.empty();
            }
            xml.next();
            if (Xml.finDe(xml, "table")) {
                return Optional.empty();
            }
            if (xml.getEventType() == START_ELEMENT && xml.getLocalName().equals("table-row")) {
                lireLigne();
            }
        }
        repetitions--;
        numero++;
        return Optional.of(new Ligne(numero, repetee));
    }

    /** Thousands of empty rows at the foot of a sheet are one element: they are counted, not given. */
    private void lireLigne() throws XMLStreamException {
        var fois = fois("number-rows-repeated");
        repetee = cellules();
        if (repetee.isEmpty()) {
            numero = Math.addExact(numero, fois);
        } else {
            repetitions = fois;
        }
    }

    private List<String> cellules() throws XMLStreamException {
        var cellules = new ArrayList<String>();
        var vides = 0;
        while (!Xml.finDe(xml, "table-row")) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT && xml.getLocalName().endsWith("table-cell")) {
                var fois = fois("number-columns-repeated");
                var texte = CelluleOds.lire(xml);
                if (texte.isEmpty()) {
                    vides = Math.addExact(vides, fois);
                } else {
                    if (cellules.size() + vides + fois > limites.colonnes()) {
                        throw new RegleMetierException("feuilles.trop-de-colonnes", nom, limites.colonnes());
                    }
                    repeter(cellules, "", vides);
                    repeter(cellules, texte, fois);
                    vides = 0;
                }
            }
        }
        return cellules;
    }

    private static void repeter(List<String> cellules, String texte, int fois) {
        for (var i = 0; i < fois; i++) {
            cellules.add(texte);
        }
    }

    private int fois(String attribut) {
        var texte = Xml.attribut(xml, attribut);
        return texte.isEmpty() ? 1 : Math.max(1, Integer.parseInt(texte));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
