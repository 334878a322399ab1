/** Presumed décrocheurs, one line each: who owns it, who was called, what became of them. */
@NullMarked
package fr.raccroche.reperage.lignes;

import org.jspecify.annotations.NullMarked;
