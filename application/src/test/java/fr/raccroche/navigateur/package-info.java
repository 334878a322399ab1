/** Journeys in a real browser: one Chromium per JVM, signed in as an agent, with accessibility and policy checks. */
@NullMarked
package fr.raccroche.navigateur;

import org.jspecify.annotations.NullMarked;
