package fr.raccroche.documents;

import java.util.HashMap;
import java.util.Map;
import org.docx4j.model.listnumbering.ListNumberingDefinition;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.PPrBase.NumPr;

/** The numbered and bulleted lists of a document, and how far each was counted. */
final class Listes {

    private final Map<String, ListNumberingDefinition> definitions;
    private final Map<String, Integer> comptes = new HashMap<>();
    private String derniere = "";

    Listes(WordprocessingMLPackage document) {
        var numerotation = document.getMainDocumentPart().getNumberingDefinitionsPart();
        this.definitions = numerotation == null ? Map.of() : numerotation.getInstanceListDefinitions();
    }

    boolean existe(NumPr numerotation) {
        var definition = definitions.get(id(numerotation));
        return definition != null && definition.LevelExists(String.valueOf(niveau(numerotation)));
    }

    int niveau(NumPr numerotation) {
        return numerotation.getIlvl() == null || numerotation.getIlvl().getVal() == null
                ? 0
                : Math.clamp(numerotation.getIlvl().getVal().intValue(), 0, 8);
    }

    /** Whether this item belongs to the list of the item before. */
    boolean suit(NumPr numerotation) {
        return derniere.equals(id(numerotation));
    }

    String balise(NumPr numerotation) {
        return format(numerotation) == NumberFormat.BULLET ? "ul" : "ol";
    }

    String ouverture(NumPr numerotation) {
        var format = format(numerotation);
        if (format == NumberFormat.BULLET) {
            return "<ul>";
        }
        var type =
                switch (format) {
                    case LOWER_LETTER -> "lower-latin";
                    case UPPER_LETTER -> "upper-latin";
                    case LOWER_ROMAN -> "lower-roman";
                    case UPPER_ROMAN -> "upper-roman";
                    default -> "decimal";
                };
        return "<ol style=\"list-style-type:%s\" start=\"%d\">"
                .formatted(type, comptes.getOrDefault(cle(numerotation), 0) + 1);
    }

    void compter(NumPr numerotation) {
        derniere = id(numerotation);
        comptes.merge(cle(numerotation), 1, Integer::sum);
    }

    private NumberFormat format(NumPr numerotation) {
        var definition = definitions.get(id(numerotation));
        var niveau = definition == null ? null : definition.getLevel(String.valueOf(niveau(numerotation)));
        return niveau == null || niveau.IsBullet() ? NumberFormat.BULLET : niveau.getNumFmt();
    }

    private String cle(NumPr numerotation) {
        return id(numerotation) + "/" + niveau(numerotation);
    }

    private static String id(NumPr numerotation) {
        return String.valueOf(numerotation.getNumId().getVal());
    }
}
