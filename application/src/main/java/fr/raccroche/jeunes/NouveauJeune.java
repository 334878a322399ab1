package fr.raccroche.jeunes;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file to be created, and where it starts from: the school of this year or of the last one, or a cercle of the caller
 * (an action, a partner).
 */
public record NouveauJeune(
        EtatCivil etatCivil,
        Coordonnees coordonnees,
        Depart depart,
        @Nullable LocalDate suiviDu,
        String provenance) {

    /** What makes the new file visible to somebody. */
    public sealed interface Depart {}

    public record Ecole(Uai uai, AnneeScolaire annee, String classe) implements Depart {}

    public record Cercle(CercleId cercle, String libelle) implements Depart {}

    /** Typed by an agent, followed from the day given. */
    public static NouveauJeune saisi(EtatCivil etatCivil, Depart depart, @Nullable LocalDate suiviDu) {
        return new NouveauJeune(etatCivil, Coordonnees.AUCUNE, depart, suiviDu, "SAISIE");
    }
}
