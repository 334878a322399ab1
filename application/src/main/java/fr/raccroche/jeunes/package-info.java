/** The file of a young person: identity, guardians, schooling, status, duplicates. */
@ApplicationModule(
        allowedDependencies = {"socle", "base", "presentation", "journal", "territoire", "agents", "cercles"})
@NullMarked
package fr.raccroche.jeunes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
