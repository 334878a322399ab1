/** The home page: what I owe, late first; the next appointments; files that nobody has acted on. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "journal",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "actions",
            "entretiens",
            "parcours",
            "fil"
        })
@NullMarked
package fr.raccroche.bord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
