package fr.raccroche.reperage.travail;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ages on the day of observation of the campaign, in whole years. */
public enum TrancheDAge {
    MOINS_DE_16("Moins de 16 ans", 0, 15),
    DE_16_A_17("16 et 17 ans", 16, 17),
    DE_18_A_20("18 à 20 ans", 18, 20),
    DE_21_A_25("21 à 25 ans", 21, 25),
    PLUS_DE_25("Plus de 25 ans", 26, 200);

    private final String libelle;
    private final int min;
    private final int max;

    TrancheDAge(String libelle, int min, int max) {
        this.libelle = libelle;
        this.min = min;
        this.max = max;
    }

    public String libelle() {
        return libelle;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    static Optional<TrancheDAge> lire(@Nullable String code) {
        return Arrays.stream(values())
                .filter(tranche -> tranche.name().equals(code))
                .findFirst();
    }
}
