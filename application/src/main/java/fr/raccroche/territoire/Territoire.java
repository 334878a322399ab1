package fr.raccroche.territoire;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A piece of territory at one level (académie, bassin, réseau…), from a day to another. */
public record Territoire(
        TerritoireId id,
        Niveau niveau,
        String code,
        String libelle,
        LocalDate du,
        @Nullable LocalDate au,
        boolean officiel) {

    /** A level is a row: académies divide themselves differently. */
    public record Niveau(String code, String libelle, String pluriel, int rang) {}

    public boolean existe(LocalDate jour) {
        return !jour.isBefore(du) && (au == null || !jour.isAfter(au));
    }

    public String nomComplet() {
        return nomComplet(niveau.libelle(), libelle);
    }

    /** "Académie de Rennes", "Rennes (bassin)": the level is said once, after names that no one preposition suits. */
    public static String nomComplet(String niveau, String libelle) {
        return libelle.toLowerCase(Locale.FRENCH).startsWith(niveau.toLowerCase(Locale.FRENCH))
                ? libelle
                : libelle + " (" + niveau.toLowerCase(Locale.FRENCH) + ")";
    }
}
