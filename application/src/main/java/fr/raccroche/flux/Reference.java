package fr.raccroche.flux;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a line is about: an entretien or an accueil, by its id. */
public record Reference(Source source, UUID id) {

    private static final Pattern FORME = Pattern.compile("([EA])-([0-9a-fA-F-]{36})");

    /** Which module owns the line. */
    public enum Source {
        ENTRETIENS,
        ACTIONS;

        public String schema() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Source de(String schema) {
            return valueOf(schema.toUpperCase(java.util.Locale.ROOT));
        }
    }

    static Reference de(String schema, UUID id) {
        return new Reference(Source.de(schema), id);
    }

    public boolean entretien() {
        return source == Source.ENTRETIENS;
    }

    /** As exports write it in their last column, so that the same file can come back. */
    public String ecrite() {
        return (entretien() ? "E-" : "A-") + id;
    }

    public static Optional<Reference> lire(String texte) {
        var lue = FORME.matcher(texte.strip());
        return lue.matches()
                ? Optional.of(new Reference(
                        lue.group(1).equals("E") ? Source.ENTRETIENS : Source.ACTIONS, UUID.fromString(lue.group(2))))
                : Optional.empty();
    }
}
