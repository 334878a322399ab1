package fr.raccroche.siecle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/**
 * The characters of one XML file: encoding read from its prolog, decoded strictly. Refuses a stretch without any « &gt; »
 * long enough to fill the memory, whatever it pretends to be (text, attribute, comment, name).
 */
final class SourceXml extends Reader {

    private static final int PROLOGUE = 512;
    private static final int SANS_CHEVRON = 1 << 20;
    private static final Pattern ENCODAGE =
            Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

    private final String fichier;
    private final Charset jeu;
    private final Reader texte;
    private int sansChevron;
    private boolean epuisee;

    private SourceXml(String fichier, Charset jeu, InputStream octets) {
        this.fichier = fichier;
        this.jeu = jeu;
        this.texte = new InputStreamReader(
                octets,
                jeu.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static SourceXml ouvrir(String fichier, InputStream contenu) throws IOException {
        var octets = new BufferedInputStream(contenu, 1 << 16);
        octets.mark(PROLOGUE);
        var debut = octets.readNBytes(PROLOGUE);
        octets.reset();
        if (commencePar(debut, 0xEF, 0xBB, 0xBF)) {
            octets.skipNBytes(3);
            return new SourceXml(fichier, StandardCharsets.UTF_8, octets);
        }
        if (commencePar(debut, 0xFE, 0xFF) || commencePar(debut, 0xFF, 0xFE)) {
            return new SourceXml(fichier, StandardCharsets.UTF_16, octets);
        }
        var prologue = ENCODAGE.matcher(new String(debut, StandardCharsets.ISO_8859_1));
        return new SourceXml(
                fichier, prologue.find() ? jeu(fichier, prologue.group(1)) : StandardCharsets.UTF_8, octets);
    }

    private static Charset jeu(String fichier, String nom) {
        try {
            return Charset.forName(nom);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException inconnu) {
            throw new SiecleException("siecle.encodage.inconnu", fichier, nom);
        }
    }

    private static boolean commencePar(byte[] debut, int... attendus) {
        for (int i = 0; i < attendus.length; i++) {
            if (i >= debut.length || (debut[i] & 0xFF) != attendus[i]) {
                return false;
            }
        }
        return true;
    }

    String encodage() {
        return jeu.name();
    }

    /** Whether the parser asked for more than there was. */
    boolean epuisee() {
        return epuisee;
    }

    @Override
    public int read(char[] tampon, int debut, int longueur) throws IOException {
        var lus = texte.read(tampon, debut, longueur);
        if (lus < 0) {
            epuisee = true;
            return lus;
        }
        int i = debut + lus - 1;
        while (i >= debut && tampon[i] != '>') {
            i--;
        }
        sansChevron = i >= debut ? debut + lus - 1 - i : sansChevron + lus;
        if (sansChevron > SANS_CHEVRON) {
            throw new SiecleException("siecle.valeur.demesuree", fichier);
        }
        return lus;
    }

    @Override
    public void close() throws IOException {
        texte.close();
    }
}
