/** The file page: one young person, everything the reader may see of them, and the forms of the file. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "journal",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "jeunes :: statuts",
            "jeunes :: dossier",
            "fil"
        })
@NullMarked
package fr.raccroche.fiche;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
