package fr.raccroche.reperage;

import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;

/**
 * A part of the page of a campaign, filled by a package of the module: lists 10, matching 20, review 30, lines 40. Called
 * in the transaction of the page, under the caller's cercles.
 */
public interface PanneauDeCampagne extends Ordered {

    String titre();

    /** Template that holds a fragment {@code panneau(vue)}, for instance {@code reperage/listes}. */
    String gabarit();

    /** What the fragment receives as {@code vue}. */
    Object vue(Campagne campagne);

    /** What is to be done here now; the page shows the first of the panels that says something. */
    default Optional<Etape> prochaine(Campagne campagne) {
        return Optional.empty();
    }

    /** Figures for the row of the campaign in the list of campaigns. */
    default List<Chiffre> chiffres(Campagne campagne) {
        return List.of();
    }

    /** What to do, why, and where; {@code droit}: who may do it. */
    record Etape(String quoi, String pourquoi, String url, String droit) {}

    /** « 12 000 », « personnes dans les listes ». */
    record Chiffre(long nombre, String libelle, String url) {}
}
