package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.RegleMetierException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The bytes of a directory as text: gzip is undone, and what separates its columns is found out. */
final class TexteAnnuaire {

    private static final int ENTETE_MAX = 64 * 1024;

    private TexteAnnuaire() {}

    /** A byte that is not UTF-8 fails the reading. */
    static BufferedReader ouvrir(InputStream octets) throws IOException {
        return new BufferedReader(
                new InputStreamReader(deballer(octets), StandardCharsets.UTF_8.newDecoder()), ENTETE_MAX);
    }

    private static InputStream deballer(InputStream brut) throws IOException {
        var octets = new BufferedInputStream(brut, ENTETE_MAX);
        octets.mark(4);
        var debut = octets.readNBytes(4);
        octets.reset();
        if (debut.length >= 2 && (debut[0] & 0xFF) == 0x1F && (debut[1] & 0xFF) == 0x8B) {
            return new GZIPInputStream(octets, ENTETE_MAX);
        }
        if (debut.length >= 2 && (debut[0] == 'P' && debut[1] == 'K' || debut[0] == '%' && debut[1] == 'P')) {
            throw new RegleMetierException("annuaire.pas-un-csv");
        }
        return octets;
    }

    /** The sign that stands most often in the first line. */
    static char separateur(BufferedReader texte) throws IOException {
        texte.mark(ENTETE_MAX);
        var debut = new char[ENTETE_MAX - 1];
        var lus = texte.read(debut);
        texte.reset();
        var entete =
                lus <= 0 ? "" : new String(debut, 0, lus).lines().findFirst().orElse("");
        return List.of(';', ',', '\t').stream()
                .max(Comparator.comparingLong(signe ->
                        entete.chars().filter(lettre -> lettre == signe).count()))
                .orElse(';');
    }
}
