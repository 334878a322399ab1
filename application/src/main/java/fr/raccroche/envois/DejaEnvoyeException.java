package fr.raccroche.envois;

/** The key of this form was claimed by an earlier sending. */
final class DejaEnvoyeException extends RuntimeException {

    DejaEnvoyeException(String cle) {
        super(cle);
    }
}
