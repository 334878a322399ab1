package fr.raccroche.jeunes;

import java.util.List;

/** Files that may be the same person. */
public record Candidats(List<Candidat> lignes, boolean ailleurs) {

    public static final int MAXIMUM = 5;
    public static final Candidats AUCUN = new Candidats(List.of(), false);

    public Candidats {
        lignes = List.copyOf(lignes);
    }

    public boolean aucun() {
        return lignes.isEmpty() && !ailleurs;
    }

    /** One file of the caller's cercles, and why it is shown. */
    public record Candidat(Raison raison, JeuneTrouve jeune) {}

    /** From the surest to the least sure. Nothing is ever merged on these grounds alone. */
    public enum Raison {
        INE("Même INE"),
        IDENTIQUE("Mêmes nom, prénom et date de naissance"),
        JOUR_MOIS("Mêmes nom et prénom, jour et mois de naissance inversés"),
        ANNEE_VOISINE("Mêmes nom et prénom, année de naissance à un an près"),
        UN_CHIFFRE("Mêmes nom et prénom, un chiffre de la date de naissance diffère"),
        JOUR_VOISIN("Mêmes nom et prénom, jour ou mois de naissance à un près"),
        NOMS_INVERSES("Même date de naissance, nom et prénom inversés"),
        NOMS_INVERSES_DATE_PROCHE("Nom et prénom inversés, date de naissance presque la même"),
        NOM_PROCHE("Même date de naissance, nom ou prénom très proche, à l’écrit ou à l’oreille"),
        NOM_EN_PARTIE("Une partie du nom et du prénom, date de naissance égale ou presque");

        private final String libelle;

        Raison(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }

        /** Sure enough to be the same file unless somebody says otherwise. */
        public boolean forte() {
            return this == INE || this == IDENTIQUE;
        }
    }
}
