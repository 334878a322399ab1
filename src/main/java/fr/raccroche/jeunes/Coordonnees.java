package fr.raccroche.jeunes;

import fr.raccroche.socle.Telephones;

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

    public String telephoneLisible() {
        return telephone.isEmpty() ? "" : Telephones.lisible(telephone);
    }

    public String portableLisible() {
        return portable.isEmpty() ? "" : Telephones.lisible(portable);
    }

    /** As typed in a form: numbers are kept in E.164 when they can be read. */
    public static Coordonnees saisies(
            String telephone, String portable, String courriel, String adresse, String codePostal, String commune) {
        return new Coordonnees(
                Telephones.normaliser(telephone).orElse(telephone),
                Telephones.normaliser(portable).orElse(portable),
                courriel,
                adresse,
                codePostal,
                commune);
    }

    public boolean vides() {
        return equals(AUCUNE);
    }
}
