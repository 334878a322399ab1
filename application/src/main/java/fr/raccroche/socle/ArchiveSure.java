package fr.raccroche.socle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Walks a zip before any parser sees it: number of entries, real unpacked size, ratio, paths, checksums (ASVS 5.2.3). */
public final class ArchiveSure {

    private static final int ENTREES_MAX = 2_000;
    private static final int RATIO_MAX = 100;
    /** Below this size a high ratio is harmless, and a table of empty cells reaches it honestly. */
    private static final long SANS_RATIO = 10L * 1024 * 1024;

    private ArchiveSure() {}

    /** The names of the entries of a zip that is safe to read; refuses the others. */
    public static Set<String> verifier(Path fichier, String nom, long octetsMax) {
        try (var zip = new ZipFile(fichier.toFile())) {
            if (zip.size() > ENTREES_MAX) {
                throw new RegleMetierException("archive.demesuree", nom);
            }
            var noms = new HashSet<String>();
            var total = 0L;
            for (var entree : zip.stream().toList()) {
                if (cheminSuspect(entree.getName()) || !noms.add(entree.getName())) {
                    throw new RegleMetierException("archive.suspecte", nom);
                }
                var plafond = Math.min(
                        octetsMax - total, Math.max(SANS_RATIO, RATIO_MAX * Math.max(1, entree.getCompressedSize())));
                total += tailleReelle(zip, entree, plafond, nom);
            }
            return Set.copyOf(noms);
        } catch (IOException | IllegalArgumentException abime) {
            throw new RegleMetierException(estChiffree(abime) ? "archive.chiffree" : "archive.tronquee", nom);
        }
    }

    private static long tailleReelle(ZipFile zip, java.util.zip.ZipEntry entree, long plafond, String nom)
            throws IOException {
        var lus = 0L;
        var tampon = new byte[64 * 1024];
        var somme = new CRC32();
        try (var flux = new CheckedInputStream(zip.getInputStream(entree), somme)) {
            for (int n = flux.read(tampon); n >= 0; n = flux.read(tampon)) {
                lus += n;
                if (lus > plafond) {
                    throw new RegleMetierException("archive.demesuree", nom);
                }
            }
        }
        if (entree.getCrc() != somme.getValue()) {
            throw new ZipException("checksum");
        }
        return lus;
    }

    private static boolean cheminSuspect(String entree) {
        return entree.startsWith("/")
                || entree.contains("\\")
                || List.of(entree.split("/")).contains("..");
    }

    private static boolean estChiffree(Exception cause) {
        return cause instanceof ZipException
                && String.valueOf(cause.getMessage()).contains("encrypted");
    }
}
