/** Agents, the functions they hold, their accounts and how they sign in. */
@ApplicationModule(allowedDependencies = {"socle", "base", "presentation", "journal", "territoire"})
@NullMarked
package fr.raccroche.agents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
