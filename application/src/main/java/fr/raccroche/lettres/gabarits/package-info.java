/** The templates of letters: ours, or the one that an académie has sent. */
@NullMarked
package fr.raccroche.lettres.gabarits;

import org.jspecify.annotations.NullMarked;
