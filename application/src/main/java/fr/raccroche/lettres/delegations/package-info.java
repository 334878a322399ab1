/** Délégations: an agent sent to one meeting by their coordonnateur. */
@NullMarked
package fr.raccroche.lettres.delegations;

import org.jspecify.annotations.NullMarked;
