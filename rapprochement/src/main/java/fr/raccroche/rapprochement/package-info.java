/** Who of one file is whom of another: pairs of people with their chance of being the same person and their reasons. */
@NullMarked
package fr.raccroche.rapprochement;

import org.jspecify.annotations.NullMarked;
