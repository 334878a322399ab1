package fr.raccroche.demonstration.listes;

import java.time.LocalDate;

/** A row of a list, as whoever keeps it has typed it. */
public record Fiche(
        String ine,
        String nom,
        String prenom,
        LocalDate naissance,
        String sexe,
        Lieu lieu,
        Ecole ecole,
        String telephone) {

    public static final String ENTETE =
            "INE;Nom;Prénom;Date de naissance;Sexe;Code postal;Commune;UAI;Classe;Diplôme;Téléphone\n";

    public record Lieu(String codePostal, String commune) {}

    /** Where and in which class, with which diploma; empty when the list does not say. */
    public record Ecole(String uai, String classe, String diplome) {}

    public Fiche sansIne() {
        return new Fiche("", nom, prenom, naissance, sexe, lieu, ecole, telephone);
    }

    public Fiche nommee(String autreNom, String autrePrenom) {
        return new Fiche(ine, autreNom, autrePrenom, naissance, sexe, lieu, ecole, telephone);
    }

    public Fiche nee(LocalDate autre) {
        return new Fiche(ine, nom, prenom, autre, sexe, lieu, ecole, telephone);
    }

    public Fiche habitant(Lieu autre) {
        return new Fiche(ine, nom, prenom, naissance, sexe, autre, ecole, telephone);
    }

    public Fiche inscrite(Ecole autre) {
        return new Fiche(ine, nom, prenom, naissance, sexe, lieu, autre, telephone);
    }

    /** One line of a file. */
    public String enCsv() {
        return String.join(
                        ";",
                        ine,
                        nom,
                        prenom,
                        naissance.toString(),
                        sexe,
                        lieu.codePostal(),
                        lieu.commune(),
                        ecole.uai(),
                        ecole.classe(),
                        ecole.diplome(),
                        telephone)
                + "\n";
    }
}
