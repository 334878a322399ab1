package fr.raccroche.socle;

/**
 * A business rule refused the operation (answered 422). The key names a French message; the arguments fill it; the part
 * of what was said that is refused, empty when it is the whole, tells a form where to show it.
 */
public final class RegleMetierException extends RuntimeException {

    private final String cle;
    private final Object[] arguments;
    private final String partie;

    public RegleMetierException(String cle, Object... arguments) {
        this("", cle, arguments.clone());
    }

    private RegleMetierException(String partie, String cle, Object[] arguments) {
        super(cle);
        this.partie = partie;
        this.cle = cle;
        this.arguments = arguments;
    }

    /** The same refusal, of that part alone. */
    public RegleMetierException sur(String autrePartie) {
        return new RegleMetierException(autrePartie, cle, arguments);
    }

    public String partie() {
        return partie;
    }

    public String cle() {
        return cle;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
