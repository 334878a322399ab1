/** Catalogue of actions, their teams, and the accueils of young people in them. */
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
            "jeunes"
        })
@NullMarked
package fr.raccroche.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
