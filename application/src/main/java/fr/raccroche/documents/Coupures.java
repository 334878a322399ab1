package fr.raccroche.documents;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end in French: after a space that is not bound, or after a hyphen inside a word; never after an apostrophe. */
final class Coupures implements FSTextBreaker {

    private String texte = "";
    private int place;

    @Override
    public void setText(String suivant) {
        texte = suivant;
        place = 0;
    }

    @Override
    public int next() {
        while (place < texte.length()) {
            var lettre = texte.charAt(place);
            place++;
            if (lettre == ' ' || lettre == '\t' || lettre == '\n' || lettre == '\u200B' || traitDUnion(lettre)) {
                return place;
            }
        }
        return -1;
    }

    private boolean traitDUnion(char lettre) {
        return (lettre == '-' || lettre == '/')
                && place > 1
                && place < texte.length()
                && Character.isLetterOrDigit(texte.charAt(place - 2))
                && Character.isLetterOrDigit(texte.charAt(place));
    }
}
