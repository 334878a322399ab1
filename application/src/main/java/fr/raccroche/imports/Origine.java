package fr.raccroche.imports;

import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.imports.listes.Correspondance;

/** How the files of a delivery are to be read, now and each time they are read again. */
sealed interface Origine {

    /** SIECLE exports say everything themselves; {@code attendu} is what the person announced. */
    record Siecle(Attendu attendu) implements Origine {}

    /** A list says neither its school nor the meaning of its columns, and never claims to be complete. */
    record Liste(Correspondance correspondance) implements Origine {}

    default String nature() {
        return this instanceof Siecle ? "SIECLE" : "LISTE";
    }
}
