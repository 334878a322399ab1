/** Handing lines over to the coordonnateur, and what is corrected afterwards. */
@NamedInterface("transmission")
@NullMarked
package fr.raccroche.flux.transmission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
