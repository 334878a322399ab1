package fr.raccroche.documents;

import org.docx4j.jaxb.Context;
import org.docx4j.model.structure.SectionWrapper;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.Color;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;

/** Some words above every page, whatever the template: what has no value yet must say so on each sheet. */
final class Mention {

    private static final ObjectFactory FABRIQUE = Context.getWmlObjectFactory();
    private static final String ROUGE = "B34000";

    private Mention() {}

    static void poser(WordprocessingMLPackage document, String texte) {
        document.getParts().getParts().values().stream()
                .filter(HeaderPart.class::isInstance)
                .map(HeaderPart.class::cast)
                .forEach(entete -> entete.getContent().addFirst(paragraphe(texte)));
        try {
            var section = premiere(document);
            if (section.getHeaderFooterPolicy().getDefaultHeader() == null) {
                section.getSectPr().getEGHdrFtrReferences().addFirst(reference(document, texte));
                document.getDocumentModel().refresh();
            }
        } catch (Docx4JException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SectionWrapper premiere(WordprocessingMLPackage document) throws Docx4JException {
        var corps = document.getMainDocumentPart().getContents().getBody();
        if (corps.getSectPr() == null) {
            corps.setSectPr(FABRIQUE.createSectPr());
            document.getDocumentModel().refresh();
        }
        return document.getDocumentModel().getSections().getFirst();
    }

    private static HeaderReference reference(WordprocessingMLPackage document, String texte) throws Docx4JException {
        var partie = new HeaderPart();
        var entete = FABRIQUE.createHdr();
        entete.getContent().add(paragraphe(texte));
        partie.setJaxbElement(entete);
        var reference = FABRIQUE.createHeaderReference();
        reference.setId(document.getMainDocumentPart().addTargetPart(partie).getId());
        reference.setType(HdrFtrRef.DEFAULT);
        return reference;
    }

    private static P paragraphe(String texte) {
        var couleur = new Color();
        couleur.setVal(ROUGE);
        var forme = FABRIQUE.createRPr();
        forme.setB(FABRIQUE.createBooleanDefaultTrue());
        forme.setColor(couleur);
        var mots = FABRIQUE.createText();
        mots.setValue(texte);
        var morceau = FABRIQUE.createR();
        morceau.setRPr(forme);
        morceau.getContent().add(mots);
        var place = new Jc();
        place.setVal(JcEnumeration.CENTER);
        var disposition = FABRIQUE.createPPr();
        disposition.setJc(place);
        var paragraphe = FABRIQUE.createP();
        paragraphe.setPPr(disposition);
        paragraphe.getContent().add(morceau);
        return paragraphe;
    }
}
