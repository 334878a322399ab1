package fr.raccroche.siecle;

import java.io.IOException;
import java.io.InputStream;

/** What a stream holds, judged by its first bytes. */
enum Contenu {
    VIDE,
    XML,
    ZIP,
    AUTRE_ARCHIVE,
    AUTRE;

    private static final int REGARD = 512;

    /** Looks without consuming; the stream must support marks. */
    static Contenu de(InputStream flux) throws IOException {
        flux.mark(REGARD);
        var debut = flux.readNBytes(REGARD);
        flux.reset();
        int i = 0;
        while (i < debut.length && estBlanc(debut[i])) {
            i++;
        }
        if (i == debut.length) {
            return VIDE;
        }
        return debut[i] == '<' ? XML : archive(debut, i);
    }

    /** White space, byte order marks, and the zeros of UTF-16. */
    private static boolean estBlanc(byte octet) {
        return switch (octet & 0xFF) {
            case 0, '\t', '\n', '\r', ' ', 0xEF, 0xBB, 0xBF, 0xFE, 0xFF -> true;
            default -> false;
        };
    }

    private static Contenu archive(byte[] debut, int i) {
        if (i + 3 >= debut.length) {
            return AUTRE;
        }
        int signature = (debut[i] & 0xFF) << 24
                | (debut[i + 1] & 0xFF) << 16
                | (debut[i + 2] & 0xFF) << 8
                | debut[i + 3] & 0xFF;
        return switch (signature) {
            case 0x504B0304, 0x504B0506 -> ZIP;
            case 0x52617221, 0x377ABCAF -> AUTRE_ARCHIVE;
            default -> signature >>> 16 == 0x1F8B ? AUTRE_ARCHIVE : AUTRE;
        };
    }
}
