/** Proofs of presence: sheets to be signed by the young people received, and the signed sheets that come back (F49). */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "documents",
            "journal",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "actions",
            "entretiens"
        })
@NullMarked
package fr.raccroche.presences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
