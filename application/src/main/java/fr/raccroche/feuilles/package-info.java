/** Sheets in and out: CSV, XLSX and ODS read as rows of text, and written from typed columns. */
@ApplicationModule(allowedDependencies = "socle")
@NullMarked
package fr.raccroche.feuilles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
