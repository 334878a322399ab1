package fr.raccroche.base;

/** Supplies whoever runs the current request; the module that signs people in implements it. */
public interface AppelantCourant {

    Appelant get();
}
