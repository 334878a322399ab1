/** The same jar as a command: imports, exports, rebuilds, accounts, backup and restore. Exit codes: 0 done, 1 refused, 2 badly written, 3 failure. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "territoire",
            "territoire :: annuaire",
            "agents",
            "comptes",
            "jeunes",
            "fil",
            "feuilles",
            "flux",
            "flux :: feuille",
            "siecle",
            "imports"
        })
@NullMarked
package fr.raccroche.commande;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
