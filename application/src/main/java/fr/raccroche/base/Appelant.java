package fr.raccroche.base;

import java.util.UUID;

/** Who runs the transaction, as PostgreSQL must know it. */
public sealed interface Appelant {

    /** Nobody signed in: sees no file. */
    record Anonyme() implements Appelant {}

    /** An agent: sees the files of their cercles. */
    record Personne(UUID agent) implements Appelant {}

    /** A job that must see every file; {@code demandeur} is the agent who asked for it, if any. */
    record Systeme(java.util.Optional<UUID> demandeur) implements Appelant {}
}
