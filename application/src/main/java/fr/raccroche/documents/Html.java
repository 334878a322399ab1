package fr.raccroche.documents;

/** Text put in XHTML, escaped. */
final class Html {

    private Html() {}

    static String texte(String texte) {
        return texte.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String attribut(String texte) {
        return texte(texte).replace("\"", "&quot;");
    }
}
