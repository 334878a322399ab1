/** Reading of SIECLE exports as a stream of checked rows, and writing of invented ones; no database, no page. */
@ApplicationModule(allowedDependencies = {"socle"})
@NullMarked
package fr.raccroche.siecle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
