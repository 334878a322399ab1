package fr.raccroche.feuilles;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streaming XML without DTD nor external entity, from the parts of a sheet's zip. */
final class Xml {

    static final XMLOutputFactory ECRITURE = XMLOutputFactory.newDefaultFactory();
    private static final XMLInputFactory LECTURE = XMLInputFactory.newDefaultFactory();

    static {
        LECTURE.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        LECTURE.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LECTURE.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private Xml() {}

    static XMLStreamReader lire(InputStream flux) throws XMLStreamException {
        return LECTURE.createXMLStreamReader(flux);
    }

    /** What is done with each element of a small part. */
    interface Visite {
        void element(XMLStreamReader xml) throws XMLStreamException;
    }

    static void parcourir(ZipFile zip, String partie, Visite visite) throws IOException, XMLStreamException {
        var entree = zip.getEntry(partie);
        if (entree == null) {
            return;
        }
        try (var flux = zip.getInputStream(entree)) {
            var xml = lire(flux);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    visite.element(xml);
                }
            }
            xml.close();
        }
    }

    /** The attribute whatever its namespace, empty when absent. */
    static String attribut(XMLStreamReader xml, String nom) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(nom)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean finDe(XMLStreamReader xml, String nom) {
        return xml.getEventType() == XMLStreamReader.END_ELEMENT
                && xml.getLocalName().equals(nom);
    }
}
