/** Rows of invented lists, and what hands and ears do to them. */
@NullMarked
package fr.raccroche.demonstration.listes;

import org.jspecify.annotations.NullMarked;
