package fr.raccroche.flux.feuille;

import fr.raccroche.flux.Saisie;

/** One row of a file sent back: its line number, what it would do, and why it cannot. */
record LigneDeposee(int numero, Sort sort, String resume, String raison, Saisie saisie) {

    /** What becomes of the row. */
    enum Sort {
        NOUVELLE("Nouvelle", "new"),
        MODIFIEE("Modifiée", "info"),
        INCHANGEE("Inchangée", ""),
        REFUSEE("Refusée", "error");

        private final String libelle;
        private final String genre;

        Sort(String libelle, String genre) {
            this.libelle = libelle;
            this.genre = genre;
        }

        public String libelle() {
            return libelle;
        }

        public String genre() {
            return genre;
        }
    }

    public boolean applicable() {
        return sort == Sort.NOUVELLE || sort == Sort.MODIFIEE;
    }
}
