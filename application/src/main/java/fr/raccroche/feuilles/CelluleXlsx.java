package fr.raccroche.feuilles;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of one XLSX cell; of a formula, the result that was stored with it. */
final class CelluleXlsx {

    private static final LocalDate ORIGINE = LocalDate.of(1899, 12, 30);
    private static final LocalDate ORIGINE_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal SECONDES_PAR_JOUR = BigDecimal.valueOf(86_400);
    private static final Pattern JOURS = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final BigDecimal DERNIER_JOUR = BigDecimal.valueOf(2_958_465);

    private CelluleXlsx() {}

    static String lire(XMLStreamReader xml, ClasseurXlsx classeur) throws XMLStreamException {
        var type = Xml.attribut(xml, "t");
        var style = Xml.attribut(xml, "s");
        var texte = "";
        while (!Xml.finDe(xml, "c")) {
            xml.next();
            if (xml.getEventType() == START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "is" -> texte = TexteXlsx.lire(xml, "is");
                    case "v" ->
                        texte = valeur(
                                xml.getElementText(), type, classeur.styles().estUneDate(style), classeur);
                    default -> {}
                }
            }
        }
        return texte;
    }

    private static String valeur(String brut, String type, boolean date, ClasseurXlsx classeur) {
        return switch (type) {
            case "s" -> classeur.textes().get(Integer.parseInt(brut.strip()));
            case "str" -> TexteXlsx.rendre(brut);
            case "b" -> brut.strip().equals("1") ? "VRAI" : "FAUX";
            case "e" -> "";
            case "d" -> brut.strip();
            default -> nombre(brut.strip(), date, classeur.depuis1904());
        };
    }

    private static String nombre(String brut, boolean date, boolean depuis1904) {
        var texte = Cellules.ecrire(brut);
        if (!date || !JOURS.matcher(texte).matches()) {
            return texte;
        }
        var jours = new BigDecimal(brut);
        return jours.compareTo(DERNIER_JOUR) > 0 ? texte : date(jours, depuis1904);
    }

    private static String date(BigDecimal nombre, boolean depuis1904) {
        var secondes = nombre.multiply(SECONDES_PAR_JOUR)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var origine = depuis1904 ? ORIGINE_1904 : ORIGINE;
        LocalDateTime instant = origine.atStartOfDay().plusSeconds(secondes);
        if (instant.toLocalDate().equals(origine)) {
            return instant.format(DateTimeFormatter.ofPattern("HH:mm"));
        }
        return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? instant.toLocalDate().toString()
                : instant.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }
}
