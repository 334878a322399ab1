/** Pairs that people look at: same person, or not, with a second reader when in doubt. */
@NamedInterface("revue")
@NullMarked
package fr.raccroche.reperage.revue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
