package fr.raccroche.feuilles;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Guesses how a text file was encoded: by its mark, then UTF-8 if it is valid, then one of the two old Latin pages. */
final class Encodage {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private Encodage() {}

    /** A reader placed after the byte order mark, if there is one. */
    static Reader ouvrir(Path fichier) throws IOException {
        var marque = Files.newInputStream(fichier);
        byte[] debut;
        try (marque) {
            debut = marque.readNBytes(3);
        }
        if (commence(debut, 0xEF, 0xBB, 0xBF)) {
            return lecteur(fichier, UTF_8, 3);
        }
        if (commence(debut, 0xFF, 0xFE)) {
            return lecteur(fichier, UTF_16LE, 2);
        }
        if (commence(debut, 0xFE, 0xFF)) {
            return lecteur(fichier, UTF_16BE, 2);
        }
        return lecteur(fichier, deviner(fichier), 0);
    }

    private static Charset deviner(Path fichier) throws IOException {
        var strict = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var lecteur = new InputStreamReader(Files.newInputStream(fichier), strict)) {
            lecteur.transferTo(Writer.nullWriter());
            return UTF_8;
        } catch (CharacterCodingException pasUtf8) {
            return latin(fichier);
        }
    }

    /** Bytes 80 to 9F are letters only in windows-1252; A4, BC, BD, BE are €, Œ, œ, Ÿ only in ISO-8859-15. */
    private static Charset latin(Path fichier) throws IOException {
        var neuf = false;
        try (var flux = new BufferedInputStream(Files.newInputStream(fichier))) {
            for (int octet = flux.read(); octet >= 0; octet = flux.read()) {
                if (octet >= 0x80 && octet <= 0x9F) {
                    return WINDOWS;
                }
                neuf |= octet == 0xA4 || octet == 0xBC || octet == 0xBD || octet == 0xBE;
            }
        }
        return neuf ? LATIN_9 : WINDOWS;
    }

    private static Reader lecteur(Path fichier, Charset charset, int marque) throws IOException {
        InputStream flux = new BufferedInputStream(Files.newInputStream(fichier), 64 * 1024);
        flux.skipNBytes(marque);
        return new InputStreamReader(flux, charset);
    }

    private static boolean commence(byte[] debut, int... marque) {
        for (var i = 0; i < marque.length; i++) {
            if (i >= debut.length || Byte.toUnsignedInt(debut[i]) != marque[i]) {
                return false;
            }
        }
        return true;
    }
}
