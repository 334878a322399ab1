/** What hangs on a file: schooling by year, guardians. */
@NamedInterface("dossier")
@NullMarked
package fr.raccroche.jeunes.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
