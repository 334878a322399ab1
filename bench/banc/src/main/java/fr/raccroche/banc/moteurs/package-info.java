/** The engines measured side by side, each in a process of its own, on the same two files. */
@NullMarked
package fr.raccroche.banc.moteurs;

import org.jspecify.annotations.NullMarked;
