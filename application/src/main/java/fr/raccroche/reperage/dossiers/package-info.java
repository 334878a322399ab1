/** From a confirmed line to the file of the young person: search, then join or create. */
@NullMarked
package fr.raccroche.reperage.dossiers;

import org.jspecify.annotations.NullMarked;
