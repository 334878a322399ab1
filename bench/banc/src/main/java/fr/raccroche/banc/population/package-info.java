/** Invented French-like populations whose truth is known: the same rows for the same seed, whatever the threads. */
@NullMarked
package fr.raccroche.banc.population;

import org.jspecify.annotations.NullMarked;
