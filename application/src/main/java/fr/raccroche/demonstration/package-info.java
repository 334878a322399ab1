/** An invented académie around real schools, filled through the application itself; only in the profile {@code demonstration}. */
@ApplicationModule(
        allowedDependencies = {
            "socle",
            "base",
            "presentation",
            "siecle",
            "siecle :: ecriture",
            "territoire",
            "territoire :: annuaire",
            "agents",
            "comptes",
            "cercles",
            "jeunes",
            "jeunes :: statuts",
            "imports",
            "actions",
            "lettres",
            "entretiens",
            "parcours",
            "flux :: transmission",
            "presences",
            "documents",
            "reperage",
            "reperage :: listes",
            "reperage :: calcul",
            "reperage :: revue",
            "reperage :: lignes",
            "reperage :: travail",
            "reperage :: partage"
        })
@NullMarked
package fr.raccroche.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
