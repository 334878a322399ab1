/** An invented académie around real schools, filled through the application itself; only in the profile {@code demonstration}. */
@ApplicationModule(allowedDependencies = {"socle", "siecle", "territoire"})
@NullMarked
package fr.raccroche.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
