/** What is said when a request is refused and no page caught it. */
@NullMarked
package fr.raccroche.presentation.refus;

import org.jspecify.annotations.NullMarked;
