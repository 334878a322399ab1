/** What is said of an engine's links, against the truth. */
@NullMarked
package fr.raccroche.banc.mesure;

import org.jspecify.annotations.NullMarked;
