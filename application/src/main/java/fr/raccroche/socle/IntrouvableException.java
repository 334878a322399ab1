package fr.raccroche.socle;

/** The row does not exist, or lies outside the caller's cercles (answered 404): nobody is told which. */
public final class IntrouvableException extends RuntimeException {

    public IntrouvableException(String type, Object id) {
        super("%s %s".formatted(type, id));
    }
}
