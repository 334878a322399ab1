package fr.raccroche.rapprochement;

/** Spreads keys over buckets; the same key gives the same number on every machine. */
final class Hachage {

    private Hachage() {}

    static int de(byte[] octets, int debut, int fin) {
        return (int) melanger(long64(octets, debut, fin));
    }

    /** FNV-1a. */
    static long long64(byte[] octets, int debut, int fin) {
        long h = 0xcbf29ce484222325L;
        for (int i = debut; i < fin; i++) {
            h = (h ^ octets[i]) * 0x100000001b3L;
        }
        return h;
    }

    /** Finaliser of SplitMix64: every bit of the key moves half the bits of the answer. */
    static long melanger(long cle) {
        long h = cle;
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }

    static long melanger(long cle, long autre) {
        return melanger(cle * 0x9e3779b97f4a7c15L + autre);
    }
}
