/** Presumed décrocheurs, one line each: who owns it, who was called, what became of them. */
@NamedInterface("lignes")
@NullMarked
package fr.raccroche.reperage.lignes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
