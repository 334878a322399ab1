/** Rows of an import that resemble a known file, and the new files that they became. */
@NullMarked
package fr.raccroche.imports.ressemblances;

import org.jspecify.annotations.NullMarked;
