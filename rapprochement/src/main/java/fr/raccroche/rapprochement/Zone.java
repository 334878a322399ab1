package fr.raccroche.rapprochement;

/** What is done of a pair: taken, shown to a person, or left. */
public enum Zone {
    MEME,
    A_REVOIR,
    DIFFERENTS
}
