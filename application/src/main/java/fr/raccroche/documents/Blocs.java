package fr.raccroche.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.docx4j.XmlUtils;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.SdtElement;
import org.docx4j.wml.Tbl;

/** Paragraphs, titles, lists and tables, each with the element that says what it is. */
final class Blocs {

    private final PropertyResolver proprietes;
    private final Part partie;
    private final Listes listes;
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> ouvertes = new ArrayDeque<>();
    private int niveauDeTitre;

    Blocs(PropertyResolver proprietes, Part partie, Listes listes) {
        this.proprietes = proprietes;
        this.partie = partie;
        this.listes = listes;
    }

    String ecrire(List<Object> contenu) {
        contenu.forEach(this::bloc);
        fermerLesListes(0);
        return html.toString();
    }

    private void bloc(Object enfant) {
        switch (XmlUtils.unwrap(enfant)) {
            case P paragraphe -> paragraphe(paragraphe);
            case Tbl tableau -> {
                fermerLesListes(0);
                html.append(new Tableau(proprietes, partie, listes).ecrire(tableau));
            }
            case SdtElement controle -> controle.getSdtContent().getContent().forEach(this::bloc);
            default -> {}
        }
    }

    private void paragraphe(P paragraphe) {
        var effectif = proprietes.getEffectivePPr(paragraphe.getPPr());
        var texte = Morceaux.de(paragraphe, proprietes, partie);
        var numerotation = effectif.getNumPr();
        if (numerotation != null && numerotation.getNumId() != null && listes.existe(numerotation)) {
            element(effectif, texte);
            return;
        }
        fermerLesListes(0);
        var balise = balise(effectif);
        if (texte.isBlank()) {
            html.append("<div class=\"vide\" style=\"%s\">\u00A0</div>".formatted(Css.paragraphe(effectif, false)));
        } else {
            html.append("<%s style=\"%s\">%s</%s>\n".formatted(balise, Css.paragraphe(effectif, false), texte, balise));
        }
    }

    private void element(PPr effectif, String texte) {
        var niveau = listes.niveau(effectif.getNumPr());
        if (ouvertes.size() == niveau + 1 && !listes.suit(effectif.getNumPr())) {
            fermerLesListes(niveau);
        }
        fermerLesListes(niveau + 1);
        if (ouvertes.size() == niveau + 1) {
            html.append("</li>");
        }
        while (ouvertes.size() <= niveau) {
            html.append(listes.ouverture(effectif.getNumPr()));
            ouvertes.push(listes.balise(effectif.getNumPr()));
            if (ouvertes.size() <= niveau) {
                html.append("<li>");
            }
        }
        listes.compter(effectif.getNumPr());
        html.append("<li><p style=\"%s\">%s</p>".formatted(Css.paragraphe(effectif, true), texte));
    }

    private void fermerLesListes(int gardees) {
        while (ouvertes.size() > gardees) {
            html.append("</li></").append(ouvertes.pop()).append('>');
        }
    }

    /** Levels never jump, so that the outline of the PDF holds whatever styles the template chose. */
    private String balise(PPr effectif) {
        var niveau =
                effectif.getOutlineLvl() == null || effectif.getOutlineLvl().getVal() == null
                        ? 9
                        : effectif.getOutlineLvl().getVal().intValue();
        var style = effectif.getPStyle() == null ? "" : effectif.getPStyle().getVal();
        if (style.equals("Title") || style.equals("Titre")) {
            niveau = 0;
        }
        if (niveau >= 6) {
            return "p";
        }
        niveauDeTitre = Math.min(niveau + 1, niveauDeTitre + 1);
        return "h" + niveauDeTitre;
    }
}
