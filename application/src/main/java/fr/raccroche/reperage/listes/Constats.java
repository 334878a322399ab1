package fr.raccroche.reperage.listes;

/** What was met while a file was read; counts only. */
final class Constats {

    int lues;
    int sansNom;
    int ecartees;
    int sansNaissance;
    int naissancesFictives;
    int naissancesIllisibles;
    int inesRefuses;
    int nirs;
}
