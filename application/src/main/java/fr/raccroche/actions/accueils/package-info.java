/** The form by which a young person enters an action, and leaves it. */
@NullMarked
package fr.raccroche.actions.accueils;

import org.jspecify.annotations.NullMarked;
