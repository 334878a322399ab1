/** Nomenclatures that an académie edits: closed lists whose values have dates of use. */
@ApplicationModule(allowedDependencies = {"socle", "base", "presentation", "journal"})
@NullMarked
package fr.raccroche.referentiels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
