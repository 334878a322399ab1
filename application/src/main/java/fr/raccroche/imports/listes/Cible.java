package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Entete;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a list can be, with the titles by which it is usually known. */
public enum Cible {
    NOM("Nom de famille", "nom", "nom de famille", "nom eleve", "nom naissance", "nom de naissance"),
    PRENOM("Prénom", "prenom", "prenoms", "prenom eleve", "prenom 1"),
    NOM_PRENOM(
            "Nom et prénom dans la même case",
            "nom prenom",
            "nom et prenom",
            "eleve",
            "eleves",
            "nom prenom de l eleve",
            "jeune"),
    NAISSANCE(
            "Date de naissance",
            "date de naissance",
            "ne le",
            "nee le",
            "ne e le",
            "naissance",
            "date naissance",
            "ddn",
            "date naiss"),
    SEXE("Sexe", "sexe", "genre", "s"),
    INE("INE", "ine", "identifiant national", "id national", "numero ine", "numero national"),
    NOM_USAGE("Nom d’usage", "nom d usage", "nom usage"),
    PRENOM2("Deuxième prénom", "prenom 2", "deuxieme prenom"),
    CLASSE("Classe", "classe", "division", "structure", "code division"),
    TELEPHONE("Téléphone", "telephone", "tel", "tel domicile", "telephone fixe", "tel fixe"),
    PORTABLE("Portable", "portable", "tel portable", "mobile", "tel mobile", "telephone portable"),
    COURRIEL("Adresse électronique", "courriel", "mel", "mail", "e mail", "email", "adresse electronique"),
    ADRESSE("Adresse", "adresse", "rue", "adresse 1"),
    CODE_POSTAL("Code postal", "code postal", "cp"),
    COMMUNE("Commune", "commune", "ville"),
    ENTREE("Date d’entrée", "date d entree", "entree", "entre le", "date entree"),
    SORTIE("Date de sortie", "date de sortie", "sortie", "sorti le", "parti le", "date sortie"),
    MOTIF_SORTIE("Motif de sortie", "motif de sortie", "motif", "motif sortie"),
    /** The column is left aside. */
    AUCUNE("Ne pas importer");

    private final String libelle;
    private final List<String> titres;

    Cible(String libelle, String... titres) {
        this.libelle = libelle;
        this.titres = List.of(titres);
    }

    public String libelle() {
        return libelle;
    }

    /** The usual meaning of the title. */
    public static Optional<Cible> deTitre(String titre) {
        var cle = Entete.cle(titre);
        return Arrays.stream(values()).filter(c -> c.titres.contains(cle)).findFirst();
    }
}
