/** Contact attempts, appointments and interviews with young people, and what each of them leads to. */
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
package fr.raccroche.entretiens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
