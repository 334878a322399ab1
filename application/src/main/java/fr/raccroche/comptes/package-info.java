/** Accounts: who gets one, asked by one person and approved by another, how they sign in and what a session allows. */
@ApplicationModule(allowedDependencies = {"socle", "base", "presentation", "journal", "territoire", "agents"})
@NullMarked
package fr.raccroche.comptes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
