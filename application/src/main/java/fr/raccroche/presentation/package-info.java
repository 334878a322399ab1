/** What every page shares: layout, navigation, form and data fragments, error pages, drafts. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"socle", "base"})
@NullMarked
package fr.raccroche.presentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
