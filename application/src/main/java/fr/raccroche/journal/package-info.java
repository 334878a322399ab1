/** The one journal: who signed in, read, wrote, exported what. */
@ApplicationModule(allowedDependencies = {"socle"})
@NullMarked
package fr.raccroche.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
