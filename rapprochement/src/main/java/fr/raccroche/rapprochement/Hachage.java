package fr.raccroche.rapprochement;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Spreads values over sixty-four bits; the same value gives the same number on every machine. */
final class Hachage {

    private static final VarHandle HUIT_OCTETS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long DEPART = 0x9e3779b97f4a7c15L;

    private Hachage() {}

    /** @param octets with seven bytes more than {@code fin} that may be read */
    static long de(byte[] octets, int debut, int fin) {
        long h = DEPART * (fin - debut + 1);
        int i = debut;
        for (; fin - i >= Long.BYTES; i += Long.BYTES) {
            h = melanger(h ^ (long) HUIT_OCTETS.get(octets, i));
        }
        return fin == i ? h : melanger(h ^ (long) HUIT_OCTETS.get(octets, i) & (1L << 8 * (fin - i)) - 1);
    }

    /** Finaliser of SplitMix64: every bit of the key moves half the bits of the answer. */
    static long melanger(long cle) {
        long h = cle;
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }

    static long melanger(long cle, long autre) {
        return melanger(cle * DEPART + autre);
    }
}
