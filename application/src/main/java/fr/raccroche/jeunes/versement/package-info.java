/** Pouring many files at once: a list is loaded in temporary tables, compared with what is known, then applied as sets. */
@NamedInterface("versement")
@NullMarked
package fr.raccroche.jeunes.versement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
