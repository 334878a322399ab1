package fr.raccroche.reperage.listes;

import java.util.List;

/** A column: its title, what it would be, the first values in it. */
public record ColonneDeListe(int rang, String titre, ChampDeListe champ, List<String> exemples) {

    /** As pages name it. */
    public String nom() {
        return nom(rang, titre);
    }

    static String nom(int rang, String titre) {
        return titre.isEmpty() ? "Colonne " + (rang + 1) + ", sans titre" : titre;
    }
}
