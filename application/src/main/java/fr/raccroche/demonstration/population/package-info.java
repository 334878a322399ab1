/** The invented pupils of real schools, year after year. */
@NullMarked
package fr.raccroche.demonstration.population;

import org.jspecify.annotations.NullMarked;
