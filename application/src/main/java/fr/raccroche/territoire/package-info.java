/** Schools, services and territories, with dated links; import of the national directory. */
@ApplicationModule(allowedDependencies = {"socle", "base", "presentation", "journal"})
@NullMarked
package fr.raccroche.territoire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
