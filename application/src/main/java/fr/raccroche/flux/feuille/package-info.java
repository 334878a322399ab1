/** The tableau as a sheet: exports, and the same file back in. */
@NamedInterface("feuille")
@NullMarked
package fr.raccroche.flux.feuille;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
