/** Lists of people as others send them: their columns, what is refused of them, what a fresher file changes. */
@NamedInterface("listes")
@NullMarked
package fr.raccroche.reperage.listes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
