package fr.raccroche.jeunes.fusion;

import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.Jeune;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.JourEnChiffres;
import java.util.List;
import java.util.stream.Stream;

/** Two files side by side; the code of a line is the column it chooses. */
record Comparaison(Jeune gardee, Jeune absorbee, List<Ligne> lignes) {

    record Ligne(String code, String rubrique, String gardee, String absorbee) {

        /** Neither file says anything. */
        boolean vide() {
            return gardee.isEmpty() && absorbee.isEmpty();
        }

        public boolean differente() {
            return !gardee.equals(absorbee) && !absorbee.isEmpty();
        }
    }

    static Comparaison de(Jeune gardee, Jeune absorbee) {
        return new Comparaison(
                gardee,
                absorbee,
                Stream.of(
                                ligne(
                                        "nom",
                                        "Nom de famille",
                                        gardee.etatCivil().nom(),
                                        absorbee.etatCivil().nom()),
                                ligne(
                                        "nom_usage",
                                        "Nom d’usage",
                                        gardee.etatCivil().nomUsage(),
                                        absorbee.etatCivil().nomUsage()),
                                ligne(
                                        "prenom",
                                        "Prénom",
                                        gardee.etatCivil().prenom(),
                                        absorbee.etatCivil().prenom()),
                                ligne(
                                        "naissance",
                                        "Date de naissance",
                                        jour(gardee.etatCivil()),
                                        jour(absorbee.etatCivil())),
                                ligne("ine", "INE", ine(gardee.etatCivil()), ine(absorbee.etatCivil())),
                                ligne(
                                        "portable",
                                        "Portable",
                                        gardee.coordonnees().portableLisible(),
                                        absorbee.coordonnees().portableLisible()),
                                ligne(
                                        "telephone",
                                        "Téléphone",
                                        gardee.coordonnees().telephoneLisible(),
                                        absorbee.coordonnees().telephoneLisible()),
                                ligne(
                                        "courriel",
                                        "Courriel",
                                        gardee.coordonnees().courriel(),
                                        absorbee.coordonnees().courriel()),
                                ligne(
                                        "adresse",
                                        "Adresse",
                                        gardee.coordonnees().adresse(),
                                        absorbee.coordonnees().adresse()),
                                ligne(
                                        "code_postal",
                                        "Code postal",
                                        gardee.coordonnees().codePostal(),
                                        absorbee.coordonnees().codePostal()),
                                ligne(
                                        "commune",
                                        "Commune",
                                        gardee.coordonnees().commune(),
                                        absorbee.coordonnees().commune()),
                                ligne(
                                        "diplome",
                                        "Diplôme",
                                        gardee.diplome().libelle(),
                                        absorbee.diplome().libelle()))
                        .filter(ligne -> !ligne.vide())
                        .toList());
    }

    private static Ligne ligne(String code, String rubrique, String gardee, String absorbee) {
        return new Ligne(code, rubrique, gardee, absorbee);
    }

    private static String jour(EtatCivil etat) {
        return JourEnChiffres.DATE.format(etat.naissance());
    }

    private static String ine(EtatCivil etat) {
        return etat.ine() instanceof Ine ine ? ine.valeur() : "";
    }
}
