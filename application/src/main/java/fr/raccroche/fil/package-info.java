/** The thread of each young person: every dated fact, copied from its owner, read by lists, counts and reports. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "journal",
            "referentiels",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "actions"
        })
@NullMarked
package fr.raccroche.fil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
