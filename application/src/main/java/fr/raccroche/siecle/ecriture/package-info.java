/** Exports of invented schools, written as SIECLE writes them: for the demonstration, the tests and the benchmark. */
@NamedInterface("ecriture")
@NullMarked
package fr.raccroche.siecle.ecriture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
