/** Bringing in pupils from SIECLE exports and lists: upload, preview, correction, then all or nothing. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "journal",
            "siecle",
            "feuilles",
            "territoire",
            "agents",
            "cercles",
            "jeunes",
            "jeunes :: versement",
            "jeunes :: doublons"
        })
@NullMarked
package fr.raccroche.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
