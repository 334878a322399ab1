/** The page where an académie adapts the types of interviews, their guides and their forms. */
@NullMarked
package fr.raccroche.entretiens.referentiel;

import org.jspecify.annotations.NullMarked;
