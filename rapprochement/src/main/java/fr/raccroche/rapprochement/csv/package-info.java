/** Lists of people read from CSV files, and pairs written to them. */
@NullMarked
package fr.raccroche.rapprochement.csv;

import org.jspecify.annotations.NullMarked;
