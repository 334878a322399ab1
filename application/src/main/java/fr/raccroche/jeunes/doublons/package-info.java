/** Files that may be one person's: what the linkage core says of somebody who comes and of those who are known. */
@NamedInterface("doublons")
@NullMarked
package fr.raccroche.jeunes.doublons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
