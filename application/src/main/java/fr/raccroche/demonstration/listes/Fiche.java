package fr.raccroche.demonstration.listes;

import java.time.LocalDate;

/** A row of a list, as whoever keeps it has typed it. */
record Fiche(
        String ine,
        String nom,
        String prenom,
        LocalDate naissance,
        String sexe,
        Lieu lieu,
        Ecole ecole,
        String telephone) {

    static final String ENTETE =
            "INE;Nom;Prénom;Date de naissance;Sexe;Code postal;Commune;UAI;Classe;Diplôme;Téléphone\n";

    record Lieu(String codePostal, String commune) {}

    /** Where and in which class, with which diploma; empty when the list does not say. */
    record Ecole(String uai, String classe, String diplome) {}

    Fiche sansIne() {
        return new Fiche("", nom, prenom, naissance, sexe, lieu, ecole, telephone);
    }

    Fiche nommee(String autreNom, String autrePrenom) {
        return new Fiche(ine, autreNom, autrePrenom, naissance, sexe, lieu, ecole, telephone);
    }

    Fiche nee(LocalDate autre) {
        return new Fiche(ine, nom, prenom, autre, sexe, lieu, ecole, telephone);
    }

    Fiche habitant(Lieu autre) {
        return new Fiche(ine, nom, prenom, naissance, sexe, autre, ecole, telephone);
    }

    Fiche inscrite(Ecole autre) {
        return new Fiche(ine, nom, prenom, naissance, sexe, lieu, autre, telephone);
    }

    /** One line of a file. */
    String enCsv() {
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
