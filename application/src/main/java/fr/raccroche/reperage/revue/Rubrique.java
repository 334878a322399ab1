package fr.raccroche.reperage.revue;

/** One field of two people side by side, and how they agree, in words. */
record Rubrique(String libelle, String a, String b, Genre genre, String accord) {

    /** How it is shown; the words say the same. */
    enum Genre {
        PAREIL("success"),
        PROCHE("warning"),
        DIFFERENT("error"),
        INCONNU("");

        private final String badge;

        Genre(String badge) {
            this.badge = badge;
        }

        public String badge() {
            return badge;
        }
    }
}
