/** The end of a campaign: what is kept, what is erased, and when. */
@NullMarked
package fr.raccroche.reperage.cloture;

import org.jspecify.annotations.NullMarked;
