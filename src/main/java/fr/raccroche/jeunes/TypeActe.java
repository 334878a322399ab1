package fr.raccroche.jeunes;

/** What puts a file in a cercle beyond its schools. */
public enum TypeActe {
    ACCUEIL,
    SAISIE,
    PARTAGE,
    EXCEPTION
}
