/** Work lists: whom to call next, who owns which line, what is late. */
@NullMarked
package fr.raccroche.reperage.travail;

import org.jspecify.annotations.NullMarked;
