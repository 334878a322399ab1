package fr.raccroche.reperage;

import fr.raccroche.reperage.Campagne.Reglages;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings as their form says them: chances in percent. */
record ReglagesForm(
        @NotNull @Nullable BigDecimal meme,
        @NotNull @Nullable BigDecimal aRevoir,
        @NotNull @Nullable Integer tentatives,
        @NotNull @Nullable Integer canaux,
        @NotNull @Nullable Integer delai,
        @Nullable Integer version) {

    static ReglagesForm de(Campagne campagne) {
        var reglages = campagne.reglages();
        return new ReglagesForm(
                pourCent(reglages.seuilMeme()),
                pourCent(reglages.seuilARevoir()),
                reglages.tentativesMin(),
                reglages.canauxMin(),
                reglages.delaiJours(),
                campagne.version());
    }

    Reglages reglages() {
        return new Reglages(
                Objects.requireNonNull(meme).doubleValue() / 100,
                Objects.requireNonNull(aRevoir).doubleValue() / 100,
                Objects.requireNonNull(tentatives),
                Objects.requireNonNull(canaux),
                Objects.requireNonNull(delai));
    }

    private static BigDecimal pourCent(double chance) {
        return BigDecimal.valueOf(Math.round(chance * 10_000), 2).stripTrailingZeros();
    }
}
