/** Rows of SIECLE files copied to temporary tables while they are read. */
@NullMarked
package fr.raccroche.imports.lecture;

import org.jspecify.annotations.NullMarked;
