package fr.raccroche.siecle;

/** How much one upload may hold once unpacked; past it, the upload is taken for an attack or a mistake. */
public record Limites(int entrees, long octets, int ratio) {

    /** The exports of a whole académie in one zip stay below. */
    public static final Limites COURANTES = new Limites(2_000, 2L << 30, 200);
}
