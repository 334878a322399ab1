/** One effect per form sent: each writing form carries a key, claimed in the same transaction as the write. */
@ApplicationModule(allowedDependencies = {"socle", "base", "presentation", "journal", "agents"})
@NullMarked
package fr.raccroche.envois;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
