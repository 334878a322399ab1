/** Statuses of a young person, computed from dated facts and never typed. */
@NamedInterface("statuts")
@NullMarked
package fr.raccroche.jeunes.statuts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
