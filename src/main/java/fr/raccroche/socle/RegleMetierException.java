package fr.raccroche.socle;

/** A business rule refused the operation (answered 422). The key names a French message; the arguments fill it. */
public final class RegleMetierException extends RuntimeException {

    private final String cle;
    private final Object[] arguments;

    public RegleMetierException(String cle, Object... arguments) {
        super(cle);
        this.cle = cle;
        this.arguments = arguments.clone();
    }

    public String cle() {
        return cle;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
