package fr.raccroche.socle;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Telephone numbers in E.164. The forms met almost always are recognised by hand, for speed; the others are left to
 * libphonenumber. Overseas numbers written in the national form, or with +33, get the prefix of their territory.
 */
public final class Telephones {

    private static final Pattern DROM = Pattern.compile("\\+(262|590|594|596)\\d{9}");

    private Telephones() {}

    public static Optional<String> normaliser(String texte) {
        var net = chiffres(texte);
        var national = net.length() == 10 && net.charAt(0) == '0' && net.charAt(1) != '0'
                ? net.substring(1)
                : net.length() == 12 && net.startsWith("+33") && net.charAt(3) != '0' ? net.substring(3) : "";
        if (national.isEmpty()) {
            return parBibliotheque(texte);
        }
        return Optional.of(indicatif(national).concat(national));
    }

    /** Whether it may be a number that somebody answers; what is too short or too long is none. */
    public static boolean possible(String texte) {
        var bibliotheque = PhoneNumberUtil.getInstance();
        try {
            return bibliotheque.isPossibleNumberWithReason(bibliotheque.parse(texte, "FR"))
                    == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
        } catch (NumberParseException illisible) {
            return false;
        }
    }

    /** As French people read it: « 02 61 91 29 72 »; numbers of other countries keep their prefix. */
    public static String lisible(String texte) {
        var net = chiffres(texte);
        var national = net.startsWith("+33") && net.length() == 12
                ? "0" + net.substring(3)
                : DROM.matcher(net).matches() ? "0" + net.substring(4) : net;
        return national.length() == 10 && national.charAt(0) == '0'
                ? national.replaceAll("(..)(?=.)", "$1 ")
                : parPays(texte);
    }

    private static String parPays(String texte) {
        var bibliotheque = PhoneNumberUtil.getInstance();
        try {
            return bibliotheque.format(bibliotheque.parse(texte, "FR"), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException illisible) {
            return texte;
        }
    }

    /** Réunion and Mayotte, Guadeloupe, Guyane, Martinique have their own country codes. */
    private static String indicatif(String national) {
        return switch (national.substring(0, 3)) {
            case "262", "263", "269", "639", "692", "693" -> "+262";
            case "590", "690", "691" -> "+590";
            case "594", "694" -> "+594";
            case "596", "696", "697" -> "+596";
            default -> "+33";
        };
    }

    private static String chiffres(String texte) {
        var net = new StringBuilder(12);
        for (int i = 0; i < texte.length(); i++) {
            char c = texte.charAt(i);
            if ((c >= '0' && c <= '9') || (c == '+' && net.isEmpty())) {
                net.append(c);
            } else if (c != ' ' && c != '.' && c != '-' && c != '/' && c != '\u00A0') {
                return "";
            }
        }
        return net.toString();
    }

    private static Optional<String> parBibliotheque(String texte) {
        var bibliotheque = PhoneNumberUtil.getInstance();
        try {
            var numero = bibliotheque.parse(texte, "FR");
            return bibliotheque.isValidNumber(numero)
                    ? Optional.of(bibliotheque.format(numero, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException illisible) {
            return Optional.empty();
        }
    }
}
