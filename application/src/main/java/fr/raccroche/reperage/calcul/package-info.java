/** The matching of a campaign: who of the expected people is found in which list, and the lines of those who are not. */
@NamedInterface("calcul")
@NullMarked
package fr.raccroche.reperage.calcul;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
