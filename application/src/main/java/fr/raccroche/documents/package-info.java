/** Documents merged from a .docx template without any logic in it, given as .docx and as an accessible, archivable PDF. */
@ApplicationModule(allowedDependencies = "socle")
@NullMarked
package fr.raccroche.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
