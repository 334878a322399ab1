/** Groups of people who share files for one reason; row policies rest on them. */
@ApplicationModule(allowedDependencies = {"socle", "base", "presentation", "journal", "territoire", "agents"})
@NullMarked
package fr.raccroche.cercles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
