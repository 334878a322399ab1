package fr.raccroche.flux.feuille;

import fr.raccroche.flux.Saisie;

/** One row of a file sent back: its line number, what it would do, and why it cannot or what it changes. */
record LigneDeposee(int numero, Sort sort, String resume, String raison, Saisie saisie) {

    /** What becomes of the row, in the order in which a preview shows them. */
    enum Sort {
        REFUSEE("Refusée", "Refusées", "error"),
        DEJA_LA("Déjà dans le tableau", "Déjà dans le tableau", "warning"),
        NOUVELLE("Nouvelle", "Nouvelles", "new"),
        MODIFIEE("Modifiée", "Modifiées", "info"),
        INCHANGEE("Inchangée", "Inchangées", ""),
        ENREGISTREE("Enregistrée", "Enregistrées", "success");

        private final String libelle;
        private final String pluriel;
        private final String genre;

        Sort(String libelle, String pluriel, String genre) {
            this.libelle = libelle;
            this.pluriel = pluriel;
            this.genre = genre;
        }

        public String libelle() {
            return libelle;
        }

        public String libelle(int nombre) {
            return nombre > 1 ? pluriel : libelle;
        }

        public String genre() {
            return genre;
        }
    }

    LigneDeposee avec(Sort autre, String autreRaison) {
        return new LigneDeposee(numero, autre, resume, autreRaison, saisie);
    }

    public boolean applicable() {
        return proposee() || sort == Sort.DEJA_LA;
    }

    /** Ticked unless its author unticks it. */
    public boolean proposee() {
        return sort == Sort.NOUVELLE || sort == Sort.MODIFIEE;
    }
}
