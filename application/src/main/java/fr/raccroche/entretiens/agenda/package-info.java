/** The week of an agent: appointments, and what they owe next. */
@NullMarked
package fr.raccroche.entretiens.agenda;

import org.jspecify.annotations.NullMarked;
