/** Lines handed to a CIO, a mission locale or a PSAD, with the fields of each and no more. */
@NamedInterface("partage")
@NullMarked
package fr.raccroche.reperage.partage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
