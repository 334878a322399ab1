package fr.raccroche.documents;

import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.docx4j.TraversalUtil;
import org.docx4j.dml.CTBlip;
import org.docx4j.dml.wordprocessingDrawing.Anchor;
import org.docx4j.dml.wordprocessingDrawing.Inline;
import org.docx4j.finders.ClassFinder;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.BinaryPart;
import org.docx4j.wml.Drawing;

/** A picture inside the template, put in the page itself with its description for those who do not see it. */
final class Image {

    private static final Set<String> LISIBLES = Set.of("image/png", "image/jpeg");
    private static final double UNITES_PAR_POINT = 12_700;

    private Image() {}

    static String de(Drawing dessin, Part partie) {
        var html = new StringBuilder();
        for (var cadre : dessin.getAnchorOrInline()) {
            switch (cadre) {
                case Inline image ->
                    html.append(image(
                            image,
                            image.getDocPr().getDescr(),
                            image.getExtent().getCx(),
                            image.getExtent().getCy(),
                            partie));
                case Anchor image ->
                    html.append(image(
                            image,
                            image.getDocPr().getDescr(),
                            image.getExtent().getCx(),
                            image.getExtent().getCy(),
                            partie));
                default -> {}
            }
        }
        return html.toString();
    }

    private static String image(Object cadre, String description, long largeur, long hauteur, Part partie) {
        var images = new ClassFinder(CTBlip.class);
        new TraversalUtil(cadre, images);
        if (images.results.isEmpty() || !(images.results.getFirst() instanceof CTBlip blip)) {
            return "";
        }
        if (!(partie.getRelationshipsPart().getPart(blip.getEmbed()) instanceof BinaryPart fichier)
                || !LISIBLES.contains(fichier.getContentType())) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "<img alt=\"%s\" style=\"width:%.1fpt;height:%.1fpt\" src=\"data:%s;base64,%s\"/>",
                Html.attribut(description == null || description.isBlank() ? "Image du modèle" : description),
                largeur / UNITES_PAR_POINT,
                hauteur / UNITES_PAR_POINT,
                fichier.getContentType(),
                Base64.getEncoder().encodeToString(fichier.getBytes()));
    }
}
