/** What an académie adapts of the clearing: levées de doute, words of the journal. */
@NullMarked
package fr.raccroche.reperage.referentiel;

import org.jspecify.annotations.NullMarked;
