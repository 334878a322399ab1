package fr.raccroche.siecle.ecriture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Writes XML by hand in ISO-8859-15, as SIECLE does; what that encoding lacks becomes a character reference. */
final class Balises {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    private final CharsetEncoder essai = LATIN_9.newEncoder();
    private final Writer sortie;

    Balises(OutputStream flux) {
        this.sortie = new BufferedWriter(new OutputStreamWriter(flux, LATIN_9), 1 << 16);
    }

    Balises brut(String texte) {
        try {
            sortie.write(texte);
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
        return this;
    }

    /** An element with its text; nothing when the text is empty. */
    Balises element(String nom, String texte) {
        if (!texte.isEmpty()) {
            brut("<").brut(nom).brut(">");
            echapper(texte);
            brut("</").brut(nom).brut(">\n");
        }
        return this;
    }

    Balises element(String nom, @Nullable LocalDate date) {
        return date == null
                ? this
                : element(nom, deux(date.getDayOfMonth()) + "/" + deux(date.getMonthValue()) + "/" + date.getYear());
    }

    private static String deux(int nombre) {
        return nombre < 10 ? "0" + nombre : Integer.toString(nombre);
    }

    Balises element(String nom, boolean oui) {
        return element(nom, oui ? "1" : "0");
    }

    Balises ouvrir(String nom, String attribut, String valeur) {
        brut("<").brut(nom).brut(" ").brut(attribut).brut("=\"");
        echapper(valeur);
        return brut("\">\n");
    }

    Balises ouvrir(String nom) {
        return brut("<").brut(nom).brut(">\n");
    }

    Balises fermer(String nom) {
        return brut("</").brut(nom).brut(">\n");
    }

    /** Leaves the stream open: it may be a zip. */
    void terminer() {
        try {
            sortie.flush();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private void echapper(String texte) {
        try {
            if (texte.chars().allMatch(Balises::tellesQuelles)) {
                sortie.write(texte);
                return;
            }
            for (int i = 0; i < texte.length(); i += Character.charCount(texte.codePointAt(i))) {
                ecrire(texte.codePointAt(i));
            }
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private static boolean tellesQuelles(int caractere) {
        return caractere >= ' ' && caractere < 0x80 && "&<>\"'".indexOf(caractere) < 0;
    }

    private void ecrire(int caractere) throws IOException {
        switch (caractere) {
            case '&' -> sortie.write("&amp;");
            case '<' -> sortie.write("&lt;");
            case '>' -> sortie.write("&gt;");
            case '"' -> sortie.write("&quot;");
            case '\'' -> sortie.write("&apos;");
            default -> {
                if (caractere < 0x80 || (caractere < 0x10000 && essai.canEncode((char) caractere))) {
                    sortie.write(caractere < ' ' ? ' ' : caractere);
                } else {
                    sortie.write("&#" + caractere + ";");
                }
            }
        }
    }
}
