package fr.raccroche.documents;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.wml.Br;
import org.docx4j.wml.CTSimpleField;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.Drawing;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STBrType;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Text;

/** What stands inside a paragraph: runs of text, breaks, images, and the numbers of pages. */
final class Morceaux {

    private final PropertyResolver proprietes;
    private final Part partie;
    private final StringBuilder html = new StringBuilder();
    private String instruction = "";
    private boolean dansLeResultat;

    private Morceaux(PropertyResolver proprietes, Part partie) {
        this.proprietes = proprietes;
        this.partie = partie;
    }

    static String de(P paragraphe, PropertyResolver proprietes, Part partie) {
        var morceaux = new Morceaux(proprietes, partie);
        morceaux.contenu(paragraphe.getContent(), paragraphe);
        return morceaux.html.toString();
    }

    private void contenu(List<Object> contenu, P paragraphe) {
        for (var enfant : contenu) {
            switch (XmlUtils.unwrap(enfant)) {
                case R morceau -> morceau(morceau, paragraphe);
                case CTSimpleField champ when numeroDePage(champ.getInstr()) -> page(champ.getInstr());
                case SdtElement controle -> contenu(controle.getSdtContent().getContent(), paragraphe);
                case ContentAccessor conteneur -> contenu(conteneur.getContent(), paragraphe);
                default -> {}
            }
        }
    }

    private void morceau(R morceau, P paragraphe) {
        var effectif = proprietes.getEffectiveRPr(morceau.getRPr(), paragraphe.getPPr());
        if (Css.vrai(effectif.getVanish())) {
            return;
        }
        var debut = html.length();
        morceau.getContent().forEach(this::element);
        if (html.length() > debut) {
            html.insert(debut, "<span style=\"%s\">".formatted(Css.caracteres(effectif)));
            html.append("</span>");
        }
    }

    private void element(Object enfant) {
        switch (XmlUtils.unwrap(enfant)) {
            case Text texte -> texte(texte, enfant);
            case Br saut -> html.append(saut.getType() == STBrType.PAGE ? "<span class=\"page-suivante\"/>" : "<br/>");
            case R.Tab tabulation -> html.append("<span class=\"tab\">\u00A0</span>");
            case R.NoBreakHyphen trait -> html.append('\u2011');
            case R.Cr retour -> html.append("<br/>");
            case FldChar borne -> borne(borne);
            case Drawing dessin -> html.append(Image.de(dessin, partie));
            default -> {}
        }
    }

    private void texte(Text texte, Object enveloppe) {
        var instructionDeChamp = enveloppe instanceof JAXBElement<?> element
                && element.getName().getLocalPart().equals("instrText");
        if (instructionDeChamp) {
            instruction += texte.getValue();
        } else if (!(dansLeResultat && numeroDePage(instruction))) {
            html.append(Html.texte(texte.getValue()));
        }
    }

    private void borne(FldChar borne) {
        var type = borne.getFldCharType();
        if (type == STFldCharType.BEGIN) {
            instruction = "";
        } else if (type == STFldCharType.SEPARATE) {
            dansLeResultat = true;
        } else {
            if (numeroDePage(instruction)) {
                page(instruction);
            }
            dansLeResultat = false;
            instruction = "";
        }
    }

    private void page(String champ) {
        html.append(champ.contains("NUMPAGES") ? "<span class=\"pages\"/>" : "<span class=\"page\"/>");
    }

    private static boolean numeroDePage(String champ) {
        return champ.contains("PAGE") && !champ.contains("PAGEREF");
    }
}
