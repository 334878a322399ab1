package fr.raccroche.rapprochement.csv;

/** A file that cannot be read, in a sentence for whoever sent it. */
public final class RefusDeFichier extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusDeFichier(String phrase) {
        super(phrase);
    }

    RefusDeFichier(String phrase, Throwable cause) {
        super(phrase, cause);
    }
}
