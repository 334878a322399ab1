package fr.raccroche.siecle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The few moves a reader makes in one XML file. Refuses document types, entities, bottomless nesting and floods of unknown
 * names; every failure says line and column.
 */
final class Curseur implements AutoCloseable {

    private static final int PROFONDEUR = 64;
    private static final int NOMS_INCONNUS = 500;
    private static final int VALEUR = 10_000;

    private final String fichier;
    private final SourceXml source;
    private final XMLStreamReader xml;
    private final Set<String> inconnus = new HashSet<>();

    private Curseur(String fichier, SourceXml source, XMLStreamReader xml) {
        this.fichier = fichier;
        this.source = source;
        this.xml = xml;
    }

    static Curseur ouvrir(String fichier, InputStream contenu) throws IOException {
        var source = SourceXml.ouvrir(fichier, contenu);
        try {
            return new Curseur(fichier, source, fabrique().createXMLStreamReader(source));
        } catch (XMLStreamException malForme) {
            throw echec(fichier, source, malForme);
        }
    }

    /** One factory per file: parsers share their table of names with their factory, and a hostile file would fill it. */
    private static XMLInputFactory fabrique() {
        var fabrique = XMLInputFactory.newDefaultFactory();
        fabrique.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        fabrique.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        fabrique.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        fabrique.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Counts « &apos; » too, and a large school has more of them than any limit; real entities are refused anyway.
        fabrique.setProperty("jdk.xml.totalEntitySizeLimit", 0);
        fabrique.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
        fabrique.setXMLResolver((publicId, systemId, base, espace) -> {
            throw new XMLStreamException("External reference");
        });
        return fabrique;
    }

    String fichier() {
        return fichier;
    }

    String encodage() {
        return source.encodage();
    }

    int ligne() {
        return xml.getLocation().getLineNumber();
    }

    String nom() {
        return xml.getLocalName();
    }

    /** Goes to the root element and gives its name. */
    String racine() {
        if (!enfant()) {
            throw new SiecleException("siecle.xml.malforme", fichier, ligne(), 1);
        }
        return nom();
    }

    /** Goes to the next child of the element being read; false once at its end. */
    boolean enfant() {
        while (true) {
            switch (suivant()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Reads each child of the element being read, up to its end. */
    void chacun(Runnable lecture) {
        while (enfant()) {
            lecture.run();
        }
    }

    /** Value of an attribute of the element just entered; empty when absent. */
    String attribut(String nom) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(nom)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    /** Text of the element just entered, without surrounding blanks; goes to its end. */
    String texte() {
        var texte = "";
        while (true) {
            switch (suivant()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    texte = texte.isEmpty() ? xml.getText() : texte + xml.getText();
                    if (texte.length() > VALEUR) {
                        throw new SiecleException("siecle.valeur.trop-longue", fichier, ligne());
                    }
                }
                case XMLStreamConstants.START_ELEMENT -> sauter();
                case XMLStreamConstants.END_ELEMENT -> {
                    return texte.strip();
                }
                default -> {}
            }
        }
    }

    /** Reads on to the end of the document, which must hold nothing more. */
    void terminer() {
        while (suivant() != XMLStreamConstants.END_DOCUMENT) {
            continue;
        }
    }

    /** Goes to the end of the element just entered, whatever it holds. */
    void sauter() {
        noter(nom());
        int profondeur = 1;
        while (profondeur > 0) {
            switch (suivant()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    noter(nom());
                    if (++profondeur > PROFONDEUR) {
                        throw new SiecleException("siecle.xml.profondeur", fichier, ligne());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> profondeur--;
                default -> {}
            }
        }
    }

    private void noter(String inconnu) {
        if (inconnus.add(inconnu) && inconnus.size() > NOMS_INCONNUS) {
            throw new SiecleException("siecle.xml.noms", fichier, ligne());
        }
    }

    private int suivant() {
        try {
            var evenement = xml.next();
            switch (evenement) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new SiecleException("siecle.xml.dtd", fichier, ligne());
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> noter(xml.getPITarget());
                case XMLStreamConstants.START_ELEMENT -> {
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        noter(xml.getAttributeLocalName(i));
                    }
                }
                default -> {}
            }
            return evenement;
        } catch (XMLStreamException malForme) {
            throw echec(fichier, source, malForme);
        }
    }

    private static SiecleException echec(String fichier, SourceXml source, XMLStreamException malForme) {
        var ou = malForme.getLocation();
        int ligne = ou == null ? 1 : Math.max(ou.getLineNumber(), 1);
        int colonne = ou == null ? 1 : Math.max(ou.getColumnNumber(), 1);
        if (malForme.getNestedException() instanceof CharacterCodingException) {
            return new SiecleException("siecle.encodage.faux", fichier, source.encodage(), ligne);
        }
        return source.epuisee()
                ? new SiecleException("siecle.xml.tronque", fichier, ligne)
                : new SiecleException("siecle.xml.malforme", fichier, ligne, colonne);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
