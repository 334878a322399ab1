package fr.raccroche.banc.population;

import java.time.LocalDate;

/** A pupil as he or she is, before anybody writes it down. */
record Eleve(
        long numero,
        long famille,
        String nom,
        String prenom,
        LocalDate naissance,
        boolean fille,
        int commune,
        String autreNom) {}
