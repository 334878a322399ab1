package fr.raccroche.jeunes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;

/**
 * A section of the file page that another module fills. Every bean of this type is shown, by order: thread 10, interviews
 * 20, appointments 30, actions 40, devenirs 50. Called in the transaction of the page, under the caller's cercles.
 */
public interface PanneauDeFiche extends Ordered {

    String titre();

    /** Where the summary of the page leads: letters and hyphens. */
    String ancre();

    /** Template that holds a fragment {@code panneau(vue)}, for instance {@code entretiens/panneau}. */
    String gabarit();

    /** What the fragment receives as {@code vue}. */
    Object vue(JeuneId jeune);

    /** What can be done about this young person; buttons at the top of the page. */
    default List<Bouton> boutons(JeuneId jeune) {
        return List.of();
    }

    /** The next thing owed in this module for this young person, if any. */
    default Optional<Echeance> prochaine(JeuneId jeune) {
        return Optional.empty();
    }

    /** Shown to those who hold the right ({@code Droit}). */
    record Bouton(String libelle, String url, String droit) {}

    /** What is owed, by when, by whom, and where it is done. */
    record Echeance(String quoi, LocalDate pour, String qui, String url) {}
}
