package fr.raccroche.rapprochement;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who needs no other key: those born on one day whose pair leaves no doubt, when neither of them has a rival. They are
 * most of a file, and what comparing costs is in the keys of the others.
 */
final class Certitudes {

    private static final byte PLUSIEURS = 2;

    private final byte[] deA;
    private final byte[] deB;
    private final boolean[] sursA;
    private final boolean[] sursB;

    /** @param memeJour the pairs of whole days */
    Certitudes(int nombreA, int nombreB, List<Recolte> memeJour) {
        deA = new byte[nombreA];
        deB = new byte[nombreB];
        sursA = new boolean[nombreA];
        sursB = new boolean[nombreB];
        for (var recolte : memeJour) {
            for (int paire = 0; paire < recolte.nombre(); paire++) {
                if (recolte.rivale(paire)) {
                    compter(deA, recolte.a(paire));
                    compter(deB, recolte.b(paire));
                }
            }
        }
        for (var recolte : memeJour) {
            for (int paire = 0; paire < recolte.nombre(); paire++) {
                if (certaine(recolte, paire)) {
                    sursA[recolte.a(paire)] = true;
                    sursB[recolte.b(paire)] = true;
                }
            }
        }
    }

    private static void compter(byte[] comptes, int ligne) {
        if (comptes[ligne] < PLUSIEURS) {
            comptes[ligne]++;
        }
    }

    /** Without the pairs that claim somebody who is settled. */
    Paires utiles(Recolte recolte) {
        return choisir(
                recolte, paire -> !sursA[recolte.a(paire)] && !sursB[recolte.b(paire)] || certaine(recolte, paire));
    }

    /** Those that settle both. */
    Paires certaines(Recolte recolte) {
        return choisir(recolte, paire -> certaine(recolte, paire));
    }

    private static Paires choisir(Recolte recolte, IntPredicate choix) {
        var choisies = new Paires();
        for (int paire = 0; paire < recolte.nombre(); paire++) {
            if (choix.test(paire)) {
                choisies.garder(recolte.a(paire), recolte.b(paire), recolte.accords(paire));
            }
        }
        return choisies;
    }

    private boolean certaine(Recolte recolte, int paire) {
        return recolte.sure(paire) && deA[recolte.a(paire)] == 1 && deB[recolte.b(paire)] == 1;
    }

    /** The records of the first file that are left to look for. */
    int[] restentA() {
        return restent(sursA);
    }

    int[] restentB() {
        return restent(sursB);
    }

    private static int[] restent(boolean[] surs) {
        return IntStream.range(0, surs.length).filter(ligne -> !surs[ligne]).toArray();
    }
}
