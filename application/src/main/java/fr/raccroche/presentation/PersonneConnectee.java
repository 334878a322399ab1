package fr.raccroche.presentation;

/** What the header of each page says of whoever is signed in. */
public interface PersonneConnectee {

    String getNomComplet();

    String getTitre();
}
