package fr.raccroche.reperage.listes;

/** What a list is, and what being found in it proves. */
public record TypeDeListe(String code, String libelle, Role role) {

    /** What the people of a list are to the campaign. */
    public enum Role {
        /** Pupils of last year: where are they now? */
        ATTENDUS("Qui l’on cherche"),
        /** Whoever stands there is found. */
        PRESENTS("Où l’on retrouve"),
        /** Presumed décrocheurs, named by others (SIEI, RIO). */
        SIGNALES("Signalés par d’autres");

        private final String libelle;

        Role(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }
}
