/** Exceptional access to a file outside one's cercles: asked with a reason, short, watched. */
@NullMarked
package fr.raccroche.jeunes.acces;

import org.jspecify.annotations.NullMarked;
