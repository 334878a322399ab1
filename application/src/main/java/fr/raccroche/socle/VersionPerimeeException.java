package fr.raccroche.socle;

/** Somebody else saved the same thing in between (answered 409): the caller shows both versions, nothing is lost. */
public final class VersionPerimeeException extends RuntimeException {

    public VersionPerimeeException(String type, Object id) {
        super("%s %s".formatted(type, id));
    }
}
