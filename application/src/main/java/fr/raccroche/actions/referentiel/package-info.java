/** The page where an académie names its types of actions. */
@NullMarked
package fr.raccroche.actions.referentiel;

import org.jspecify.annotations.NullMarked;
