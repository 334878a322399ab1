/** What those who run the catalogue do: create an action, correct it, compose its team. */
@NullMarked
package fr.raccroche.actions.gestion;

import org.jspecify.annotations.NullMarked;
