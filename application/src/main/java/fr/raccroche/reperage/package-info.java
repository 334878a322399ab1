/** Who was in school last year and is nowhere this year: campaigns, their lists, the matching, what people make of it. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "journal",
            "referentiels",
            "siecle",
            "feuilles",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "jeunes :: statuts",
            "jeunes :: doublons",
            "entretiens"
        })
@NullMarked
package fr.raccroche.reperage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
