/** The page where an académie labels the codes that SIECLE gives without their meaning. */
@NullMarked
package fr.raccroche.jeunes.referentiel;

import org.jspecify.annotations.NullMarked;
