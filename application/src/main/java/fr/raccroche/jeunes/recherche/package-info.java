/** Finding a young person, the list of one's files, and search-then-create. */
@NullMarked
package fr.raccroche.jeunes.recherche;

import org.jspecify.annotations.NullMarked;
