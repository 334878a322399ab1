/** Lettres de mission and délégations: what an agent is charged with, and so the cercles they belong to. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "documents",
            "journal",
            "referentiels",
            "territoire",
            "agents",
            "cercles",
            "actions"
        })
@NullMarked
package fr.raccroche.lettres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
