package fr.raccroche.demonstration.population;

/** Where an invented pupil lives, and the adults who answer for them; the second adult may be absent (blank name). */
public record Foyer(
        String rue,
        String codePostal,
        String commune,
        String insee,
        String mereNom,
        String merePrenom,
        String mereTelephone,
        String pereNom,
        String perePrenom,
        String pereTelephone,
        String eleveTelephone) {}
