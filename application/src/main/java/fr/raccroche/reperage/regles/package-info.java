/** Who is presumed a décrocheur: a table of decision by age, diploma and cycle, dated and editable. */
@NullMarked
package fr.raccroche.reperage.regles;

import org.jspecify.annotations.NullMarked;
