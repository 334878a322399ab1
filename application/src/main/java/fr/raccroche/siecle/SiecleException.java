package fr.raccroche.siecle;

import java.util.List;

/**
 * The file cannot be read at all: nothing of it may be kept. The key names a sentence of {@code messages/siecle.properties}
 * that says which file, where in it, and what to do.
 */
public final class SiecleException extends RuntimeException {

    private final String cle;
    private final transient List<Object> arguments;

    SiecleException(String cle, Object... arguments) {
        super(cle);
        this.cle = cle;
        this.arguments = List.of(arguments);
    }

    public String cle() {
        return cle;
    }

    /** In the order of the sentence; the first is always the file's name. */
    public List<Object> arguments() {
        return arguments;
    }
}
