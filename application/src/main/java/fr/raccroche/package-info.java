/** Raccroche: one thread for each young person followed by the mission de lutte contre le décrochage scolaire. */
@NullMarked
package fr.raccroche;

import org.jspecify.annotations.NullMarked;
