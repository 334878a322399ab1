package fr.raccroche.jeunes.dossier;

import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One year in one school, as the file shows it: {@code motif} says in words what the code of the exit means. */
public record Scolarite(UUID id, String etablissement, Saisie saisie, String motif, int version) {

    /** What is known of that year. The day of exit is no longer enrolled. */
    public record Saisie(
            AnneeScolaire annee,
            Uai uai,
            String classe,
            String formation,
            boolean doublement,
            @Nullable LocalDate entree,
            @Nullable LocalDate sortie,
            String motifSortie) {}
}
