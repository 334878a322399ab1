package fr.raccroche.base;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in the text format of PostgreSQL's {@code COPY}: tab, newline, {@code \N} for null. */
public final class Tampon {

    private static final int TAILLE = 1 << 19;
    private static final int MARGE = 1 << 13;

    private byte[] octets = new byte[TAILLE + MARGE];
    private int taille;
    private boolean debutDeLigne = true;

    public byte[] octets() {
        return octets;
    }

    public int taille() {
        return taille;
    }

    public boolean vide() {
        return taille == 0;
    }

    public boolean plein() {
        return taille >= TAILLE;
    }

    public void vider() {
        taille = 0;
    }

    public Tampon texte(String valeur) {
        separer();
        reserver(3 * valeur.length() + 1);
        for (int i = 0; i < valeur.length(); i++) {
            char c = valeur.charAt(i);
            if (c >= 0x80) {
                return reste(valeur, i);
            }
            ajouter(c);
        }
        return this;
    }

    /** The text, or null when it is empty. */
    public Tampon texteOuNul(String valeur) {
        return valeur.isEmpty() ? nul() : texte(valeur);
    }

    public Tampon entier(long valeur) {
        return texte(Long.toString(valeur));
    }

    public Tampon booleen(boolean valeur) {
        return texte(valeur ? "t" : "f");
    }

    public Tampon booleenOuNul(@Nullable Boolean valeur) {
        return valeur == null ? nul() : booleen(valeur);
    }

    public Tampon date(@Nullable LocalDate date) {
        if (date == null) {
            return nul();
        }
        separer();
        reserver(10);
        chiffres(date.getYear(), 4);
        octets[taille++] = '-';
        chiffres(date.getMonthValue(), 2);
        octets[taille++] = '-';
        chiffres(date.getDayOfMonth(), 2);
        return this;
    }

    public Tampon nul() {
        separer();
        reserver(2);
        octets[taille++] = '\\';
        octets[taille++] = 'N';
        return this;
    }

    public void finDeLigne() {
        reserver(1);
        octets[taille++] = '\n';
        debutDeLigne = true;
    }

    private Tampon reste(String valeur, int debut) {
        for (byte octet : valeur.substring(debut).getBytes(StandardCharsets.UTF_8)) {
            if (octet < 0) {
                octets[taille++] = octet;
            } else {
                ajouter((char) octet);
            }
        }
        return this;
    }

    private void ajouter(char c) {
        switch (c) {
            case '\\' -> echapper('\\');
            case '\t' -> echapper('t');
            case '\n' -> echapper('n');
            case '\r' -> echapper('r');
            case 0 -> octets[taille++] = ' ';
            default -> octets[taille++] = (byte) c;
        }
    }

    private void echapper(char c) {
        octets[taille++] = '\\';
        octets[taille++] = (byte) c;
    }

    private void chiffres(int nombre, int rang) {
        for (int i = taille + rang - 1, reste = nombre; i >= taille; i--, reste /= 10) {
            octets[i] = (byte) ('0' + reste % 10);
        }
        taille += rang;
    }

    private void separer() {
        if (debutDeLigne) {
            debutDeLigne = false;
        } else {
            reserver(1);
            octets[taille++] = '\t';
        }
    }

    private void reserver(int besoin) {
        if (taille + besoin > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(2 * octets.length, taille + besoin));
        }
    }
}
