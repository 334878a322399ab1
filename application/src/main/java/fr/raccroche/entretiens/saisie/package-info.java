/** The form of an interview, type by type, and the page that shows it. */
@NullMarked
package fr.raccroche.entretiens.saisie;

import org.jspecify.annotations.NullMarked;
