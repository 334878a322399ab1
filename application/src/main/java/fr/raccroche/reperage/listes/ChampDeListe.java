package fr.raccroche.reperage.listes;

import fr.raccroche.feuilles.Entete;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column of a list can be, with the titles by which it is usually known. What is none of these is never kept. */
public enum ChampDeListe {
    NOM(
            "Nom de famille",
            "nom",
            "nom de famille",
            "nom eleve",
            "nom naissance",
            "nom de naissance",
            "nom jeune",
            "patronyme",
            "nom apprenant"),
    PRENOM("Prénom", "prenom", "prenoms", "prenom eleve", "prenom 1", "prenom jeune", "prenom apprenant"),
    NOM_USAGE("Nom d’usage", "nom d usage", "nom usage"),
    NOM_PRENOM("Nom et prénom dans la même case", "nom prenom", "nom et prenom", "eleve", "jeune"),
    NAISSANCE(
            "Date de naissance",
            "date de naissance",
            "date naissance",
            "naissance",
            "ne le",
            "nee le",
            "ne e le",
            "ddn",
            "date naiss",
            "date de naissance apprenant"),
    SEXE("Sexe", "sexe", "genre", "civilite", "sexe apprenant"),
    INE("INE", "ine", "identifiant national", "id national", "numero ine", "ine rnie", "ine apprenant"),
    INE_ANCIEN("Ancien INE (BEA)", "ine bea", "ancien ine", "ine ancien"),
    IDENTIFIANT("Identifiant dans ce fichier", "id", "identifiant", "numero", "eleve id"),
    COMMUNE("Commune", "commune", "ville", "commune residence", "libelle commune"),
    CODE_POSTAL("Code postal", "code postal", "cp", "code postal residence"),
    UAI("Établissement (UAI)", "uai", "rne", "code uai", "code rne", "uai etablissement", "numero etablissement"),
    CLASSE("Classe", "classe", "division", "structure", "code division", "formation", "libelle formation"),
    CYCLE("Cycle", "cycle", "niveau", "type de formation"),
    DIPLOME("Diplôme obtenu", "diplome", "diplome obtenu", "plus haut diplome"),
    SORTIE("Date de sortie", "date de sortie", "sortie", "sorti le", "date sortie"),
    TELEPHONE("Téléphone", "telephone", "tel", "portable", "tel portable", "mobile", "telephone portable"),
    COURRIEL("Adresse électronique", "courriel", "mel", "mail", "e mail", "email", "adresse electronique"),
    AUCUN("Ne pas lire");

    private final String libelle;
    private final List<String> titres;

    ChampDeListe(String libelle, String... titres) {
        this.libelle = libelle;
        this.titres = List.of(titres);
    }

    public String libelle() {
        return libelle;
    }

    static Optional<ChampDeListe> deTitre(String titre) {
        var cle = Entete.cle(titre);
        return Arrays.stream(values())
                .filter(champ -> champ.titres.contains(cle))
                .findFirst();
    }
}
