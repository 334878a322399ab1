package fr.raccroche.lettres.gabarits;

import java.util.Locale;

/** What a template is for. */
enum Modele {
    FORMATEUR("Lettre du formateur (cahier des charges, annexe 3.4.2)"),
    AUTRE("Lettre des coordonnateurs et du chargé de mission");

    private final String libelle;

    Modele(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    String ressource() {
        return "/lettres/" + name().toLowerCase(Locale.ROOT) + ".docx";
    }
}
