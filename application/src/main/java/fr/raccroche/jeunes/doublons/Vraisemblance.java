package fr.raccroche.jeunes.doublons;

import java.util.Arrays;

/** How likely it is that a file is somebody's, in words; what is less likely is not shown. */
public enum Vraisemblance {
    TRES_PROBABLE("Très probable", "warning", 0.9),
    PROBABLE("Probable", "info", 0.5),
    POSSIBLE("Possible", "", 0.15);

    private final String libelle;
    private final String genre;
    private final double seuil;

    Vraisemblance(String libelle, String genre, double seuil) {
        this.libelle = libelle;
        this.genre = genre;
        this.seuil = seuil;
    }

    public String libelle() {
        return libelle;
    }

    /** Of its badge. */
    public String genre() {
        return genre;
    }

    /** Chances from which the word is said. */
    public double seuil() {
        return seuil;
    }

    static Vraisemblance de(double chance) {
        return Arrays.stream(values())
                .filter(une -> chance >= une.seuil)
                .findFirst()
                .orElse(POSSIBLE);
    }
}
