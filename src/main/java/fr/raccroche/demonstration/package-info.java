/** An invented académie around real schools, filled through the application itself; only in the profile {@code demonstration}. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "siecle",
            "imports",
            "actions",
            "lettres",
            "entretiens",
            "parcours",
            "fil",
            "flux"
        })
@NullMarked
package fr.raccroche.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
