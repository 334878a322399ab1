/** Files that browsers send, and those handed to them. */
@NullMarked
package fr.raccroche.presentation.fichiers;

import org.jspecify.annotations.NullMarked;
