/** Work lists: whom to call next, who owns which line, what is late. */
@NamedInterface("travail")
@NullMarked
package fr.raccroche.reperage.travail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
