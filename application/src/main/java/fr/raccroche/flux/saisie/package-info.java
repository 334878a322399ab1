/** Typing lines beside the grid: the plain form of a line, the choice and the wording of columns. */
@NullMarked
package fr.raccroche.flux.saisie;

import org.jspecify.annotations.NullMarked;
