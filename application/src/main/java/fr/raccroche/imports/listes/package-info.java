/** Lists of pupils in a spreadsheet: which column is what, and their rows told as a SIECLE export would. */
@NullMarked
package fr.raccroche.imports.listes;

import org.jspecify.annotations.NullMarked;
