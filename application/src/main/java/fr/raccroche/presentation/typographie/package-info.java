/** French typography of pages: the spaces at which a line must not break. */
@NullMarked
package fr.raccroche.presentation.typographie;

import org.jspecify.annotations.NullMarked;
