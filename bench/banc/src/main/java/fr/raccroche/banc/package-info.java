/** The benchmark of record linkage: what is measured, of whom, and how it is told. */
@NullMarked
package fr.raccroche.banc;

import org.jspecify.annotations.NullMarked;
