/** Two files that are one person: compared, merged, and separated again exactly. */
@NullMarked
package fr.raccroche.jeunes.fusion;

import org.jspecify.annotations.NullMarked;
