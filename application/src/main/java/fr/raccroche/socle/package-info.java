/** Shared kernel: types every module may use. Keep it tiny; no business rule of a module lives here. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package fr.raccroche.socle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
