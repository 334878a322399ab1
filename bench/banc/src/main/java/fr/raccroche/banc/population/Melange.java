package fr.raccroche.banc.population;

import java.util.SplittableRandom;

/** Numbers that look drawn by lot and are the same every time: each row has a source of its own, whoever writes it. */
final class Melange {

    private Melange() {}

    /** Finaliser of SplitMix64. */
    static long de(long nombre) {
        long h = nombre;
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }

    static long de(long graine, long usage, long nombre) {
        return de(de(graine * 0x9e3779b97f4a7c15L + usage) + nombre * 0xd1342543de82ef95L);
    }

    static SplittableRandom hasard(long graine, long usage, long nombre) {
        return new SplittableRandom(de(graine, usage, nombre));
    }
}
