package fr.raccroche.reperage.lignes;

/** A part of the page of a line, filled by another package; called in the transaction of the page. */
public interface PanneauDeLigne {

    String titre();

    /** Template that holds a fragment {@code panneau(vue)}. */
    String gabarit();

    /** What the fragment receives as {@code vue}. */
    Object vue(Ligne ligne);

    /** A vue that says something to whoever decides: its template holds a fragment {@code decision(vue)} too, shown before. */
    interface PourDecider {

        boolean aideADecider();
    }
}
