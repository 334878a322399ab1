/** How good links are, against pairs known to be true. */
@NullMarked
package fr.raccroche.rapprochement.evaluation;

import org.jspecify.annotations.NullMarked;
