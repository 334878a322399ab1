/** The tableau en flux: the grid that every entretien and accueil is typed in, its exports and its hand-over. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "feuilles",
            "documents",
            "journal",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "jeunes :: statuts",
            "actions",
            "entretiens",
            "parcours",
            "fil",
            "presences"
        })
@NullMarked
package fr.raccroche.flux;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
