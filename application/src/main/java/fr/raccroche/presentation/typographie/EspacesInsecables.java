package fr.raccroche.presentation.typographie;

import java.util.regex.Pattern;

/** The ordinary spaces before « : ; ? ! % », within quotation marks and within a number, made non-breaking. */
final class EspacesInsecables {

    private static final String INSECABLE = "\u00a0";
    /** A sign that opens a word (« :8080 », « ?page ») is no punctuation. */
    private static final Pattern ESPACE = Pattern.compile(
            " (?=[:;?!%»](?![\\p{L}\\d/]))" + "|(?<=«) (?! )" + "|(?<=(?<!\\d)\\d{1,3}) (?=\\d{3}(?!\\d))");

    private EspacesInsecables() {}

    static String dans(String texte) {
        return texte.indexOf(' ') < 0 ? texte : ESPACE.matcher(texte).replaceAll(INSECABLE);
    }
}
