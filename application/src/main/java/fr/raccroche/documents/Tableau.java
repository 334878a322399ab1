package fr.raccroche.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.docx4j.XmlUtils;
import org.docx4j.model.PropertyResolver;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.wml.CTHeight;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;

/** A table: its header row said as such, merged cells, and the borders that its style or itself asks for. */
final class Tableau {

    private final PropertyResolver proprietes;
    private final Part partie;
    private final Listes listes;

    Tableau(PropertyResolver proprietes, Part partie, Listes listes) {
        this.proprietes = proprietes;
        this.partie = partie;
        this.listes = listes;
    }

    String ecrire(Tbl tableau) {
        var lignes = tableau.getContent().stream()
                .map(XmlUtils::unwrap)
                .filter(Tr.class::isInstance)
                .map(Tr.class::cast)
                .toList();
        var enTetes = lignes.stream().takeWhile(Tableau::estUnEnTete).toList();
        var corps = lignes.subList(enTetes.size(), lignes.size());
        var html = new StringBuilder("<table%s>".formatted(bordures(tableau) ? " class=\"bordures\"" : ""));
        html.append(colonnes(tableau));
        if (!enTetes.isEmpty()) {
            html.append("<thead>");
            enTetes.forEach(ligne -> html.append(ligne(ligne, enTetes, "th scope=\"col\"", "th")));
            html.append("</thead>");
        }
        html.append("<tbody>");
        corps.forEach(ligne -> html.append(ligne(ligne, corps, "td", "td")));
        return html.append("</tbody></table>\n").toString();
    }

    private String ligne(Tr ligne, List<Tr> voisines, String ouverture, String balise) {
        var html = new StringBuilder("<tr%s>".formatted(hauteurMinimale(ligne)));
        var colonne = 0;
        for (var cellule : cellules(ligne)) {
            if (!estLaSuiteDUneAutre(cellule)) {
                var hauteur = hauteur(cellule, colonne, voisines.subList(voisines.indexOf(ligne) + 1, voisines.size()));
                html.append("<%s colspan=\"%d\" rowspan=\"%d\">".formatted(ouverture, largeur(cellule), hauteur))
                        .append(new Blocs(proprietes, partie, listes).ecrire(cellule.getContent()))
                        .append("</%s>".formatted(balise));
            }
            colonne += largeur(cellule);
        }
        return html.append("</tr>").toString();
    }

    /** Room to sign in; Word counts in twentieths of a point. */
    private static String hauteurMinimale(Tr ligne) {
        return ligne.getTrPr() == null
                ? ""
                : ligne.getTrPr().getCnfStyleOrDivIdOrGridBefore().stream()
                        .map(XmlUtils::unwrap)
                        .filter(CTHeight.class::isInstance)
                        .map(CTHeight.class::cast)
                        .filter(hauteur -> hauteur.getVal() != null)
                        .map(hauteur -> String.format(
                                Locale.ROOT,
                                " style=\"height:%.1fpt\"",
                                hauteur.getVal().doubleValue() / 20))
                        .findFirst()
                        .orElse("");
    }

    private static int hauteur(Tc cellule, int colonne, List<Tr> suivantes) {
        var hauteur = 1;
        if (proprietes(cellule).getVMerge() != null) {
            for (var ligne : suivantes) {
                if (!suite(ligne, colonne)) {
                    break;
                }
                hauteur++;
            }
        }
        return hauteur;
    }

    private static boolean suite(Tr ligne, int colonne) {
        var place = 0;
        for (var cellule : cellules(ligne)) {
            if (place == colonne) {
                return estLaSuiteDUneAutre(cellule);
            }
            place += largeur(cellule);
        }
        return false;
    }

    private static String colonnes(Tbl tableau) {
        if (tableau.getTblGrid() == null) {
            return "";
        }
        var largeurs = new ArrayList<Double>();
        tableau.getTblGrid().getGridCol().stream()
                .filter(colonne -> colonne.getW() != null)
                .forEach(colonne -> largeurs.add(colonne.getW().doubleValue()));
        var total = largeurs.stream().mapToDouble(Double::doubleValue).sum();
        var html = new StringBuilder("<colgroup>");
        largeurs.forEach(largeur -> html.append(
                String.format(Locale.ROOT, "<col style=\"width:%.1f%%\"/>", total == 0 ? 0 : largeur * 100 / total)));
        return html.append("</colgroup>").toString();
    }

    private boolean bordures(Tbl tableau) {
        CTTblPrBase directes = tableau.getTblPr();
        if (directes != null && directes.getTblBorders() != null) {
            return visible(directes);
        }
        var style = proprietes.getEffectiveTableStyle(tableau.getTblPr());
        return style != null && style.getTblPr() != null && visible(style.getTblPr());
    }

    private static boolean visible(CTTblPrBase base) {
        var bordures = base.getTblBorders();
        return bordures != null
                && bordures.getTop() != null
                && bordures.getTop().getVal() != org.docx4j.wml.STBorder.NONE
                && bordures.getTop().getVal() != org.docx4j.wml.STBorder.NIL;
    }

    private static boolean estUnEnTete(Tr ligne) {
        return ligne.getTrPr() != null
                && ligne.getTrPr().getCnfStyleOrDivIdOrGridBefore().stream()
                        .anyMatch(
                                propriete -> propriete.getName().getLocalPart().equals("tblHeader"));
    }

    private static List<Tc> cellules(Tr ligne) {
        return ligne.getContent().stream()
                .map(XmlUtils::unwrap)
                .filter(Tc.class::isInstance)
                .map(Tc.class::cast)
                .toList();
    }

    private static boolean estLaSuiteDUneAutre(Tc cellule) {
        var fusion = proprietes(cellule).getVMerge();
        return fusion != null && !"restart".equals(fusion.getVal());
    }

    private static int largeur(Tc cellule) {
        var etendue = proprietes(cellule).getGridSpan();
        return etendue == null || etendue.getVal() == null
                ? 1
                : Math.clamp(etendue.getVal().intValue(), 1, 100);
    }

    private static TcPr proprietes(Tc cellule) {
        return cellule.getTcPr() == null ? new TcPr() : cellule.getTcPr();
    }
}
