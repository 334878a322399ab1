package fr.raccroche.jeunes;

import fr.raccroche.socle.Refus;
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

    /** What is refused of the numbers that were changed; one that came odd from an import may stay. */
    public Refus refus(Coordonnees avant) {
        return new Refus()
                .si(impossible(telephoneLisible(), avant.telephoneLisible()), "telephone", "jeunes.telephone.forme")
                .si(impossible(portableLisible(), avant.portableLisible()), "portable", "jeunes.telephone.forme");
    }

    private static boolean impossible(String numero, String avant) {
        return !numero.isEmpty() && !numero.equals(avant) && !Telephones.possible(numero);
    }

    public boolean vides() {
        return equals(AUCUNE);
    }
}
