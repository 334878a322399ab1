/** What becomes of each young person followed, at the end of the year of follow-up (N) and during the next (N+1). */
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
            "actions",
            "entretiens"
        })
@NullMarked
package fr.raccroche.parcours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
