package fr.raccroche.jeunes;

/** How to reach somebody; every part may be empty. */
public record Coordonnees(
        String telephone, String portable, String courriel, String adresse, String codePostal, String commune) {

    public static final Coordonnees AUCUNE = new Coordonnees("", "", "", "", "", "");

    public Coordonnees {
        telephone = telephone.strip();
        portable = portable.strip();
        courriel = courriel.strip();
        adresse = adresse.strip();
        codePostal = codePostal.strip();
        commune = commune.strip();
    }

    public boolean vides() {
        return equals(AUCUNE);
    }
}
