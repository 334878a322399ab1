/** Import of the national directory {@code fr-en-annuaire-education}: read, compare, apply, report. */
@NamedInterface("annuaire")
@NullMarked
package fr.raccroche.territoire.annuaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
