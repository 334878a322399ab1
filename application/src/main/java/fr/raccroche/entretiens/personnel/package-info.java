/** Interviews with staff (régulation, recrutement): apart from every file, and read by their author alone. */
@NullMarked
package fr.raccroche.entretiens.personnel;

import org.jspecify.annotations.NullMarked;
