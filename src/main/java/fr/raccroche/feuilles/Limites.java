package fr.raccroche.feuilles;

/** How much of a sent file is accepted; beyond, the file is refused with a sentence rather than filling the memory. */
public record Limites(long octets, long octetsDecompresses, int lignes, int colonnes) {

    private static final long MEBIOCTET = 1024 * 1024;

    public static final Limites PAR_DEFAUT = new Limites(50 * MEBIOCTET, 200 * MEBIOCTET, 200_000, 500);

    public Limites avecLignes(int maximum) {
        return new Limites(octets, octetsDecompresses, maximum, colonnes);
    }
}
