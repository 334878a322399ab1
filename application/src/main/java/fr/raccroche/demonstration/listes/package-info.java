/** The invented lists of a campaign, and what hands and ears do to their rows. */
@NullMarked
package fr.raccroche.demonstration.listes;

import org.jspecify.annotations.NullMarked;
