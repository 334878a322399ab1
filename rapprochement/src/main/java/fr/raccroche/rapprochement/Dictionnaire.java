package fr.raccroche.rapprochement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * The distinct values of one kind in both files, in alphabetical order whatever the order of the rows, with what comparing
 * names needs: letters without space or particle, sound, first letters. Number 0 is the missing value.
 */
final class Dictionnaire {

    static final int ABSENT = 0;

    private static final Set<String> PARTICULES = Set.of("DE", "DU", "DES", "D", "VAN", "VON");
    private static final int SON = 6;
    private static final int DEBUT = 3;

    final byte[] lettres;
    final int[] debuts;
    /** Which letters occur, one bit each: a slip of the keyboard changes two bits at most. */
    final int[] signatures;

    final int[] sons;
    final int[] prefixes;
    final byte[] initiales;

    private final Map<String, Integer> rangs;

    private Dictionnaire(String[] valeurs) {
        rangs = new HashMap<>(valeurs.length * 4 / 3 + 1);
        debuts = new int[valeurs.length + 1];
        for (int i = 0; i < valeurs.length; i++) {
            rangs.put(valeurs[i], i);
            debuts[i + 1] = debuts[i] + valeurs[i].length();
        }
        lettres = new byte[debuts[valeurs.length]];
        signatures = new int[valeurs.length];
        sons = new int[valeurs.length];
        prefixes = new int[valeurs.length];
        initiales = new byte[valeurs.length];
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(SON);
        IntStream.range(0, valeurs.length).parallel().forEach(rang -> decrire(rang, valeurs[rang], metaphone));
    }

    private void decrire(int rang, String valeur, DoubleMetaphone metaphone) {
        var octets = valeur.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(octets, 0, lettres, debuts[rang], octets.length);
        for (int i = 0; i < octets.length; i++) {
            signatures[rang] |= 1 << (octets[i] & 31);
        }
        for (int i = 0; i < DEBUT; i++) {
            prefixes[rang] = prefixes[rang] << 5 | (i < octets.length ? octets[i] & 31 : 0);
        }
        initiales[rang] = octets.length == 0 ? 0 : octets[0];
        var son = valeur.isEmpty() ? null : metaphone.doubleMetaphone(valeur);
        sons[rang] = son == null || son.isEmpty() ? -1 - rang : son.hashCode() & Integer.MAX_VALUE;
    }

    static Dictionnaire de(Valeurs... fichiers) {
        var distinctes = new HashSet<String>();
        distinctes.add("");
        for (var fichier : fichiers) {
            for (int numero = 0; numero < fichier.nombre(); numero++) {
                distinctes.add(joindre(fichier.texte(numero)));
            }
        }
        var valeurs = distinctes.toArray(String[]::new);
        Arrays.parallelSort(valeurs);
        return new Dictionnaire(valeurs);
    }

    /** The number in this dictionary of each value of a file. */
    int[] numeros(Valeurs fichier) {
        var numeros = new int[fichier.nombre()];
        Arrays.parallelSetAll(numeros, numero -> rangs.get(joindre(fichier.texte(numero))));
        return numeros;
    }

    int nombre() {
        return signatures.length;
    }

    int longueur(int rang) {
        return debuts[rang + 1] - debuts[rang];
    }

    /** Whether the longer name begins or ends with the whole of the shorter one: « Jean » and « Jean-Pierre ». */
    boolean contenus(int un, int autre) {
        int court = longueur(un) <= longueur(autre) ? un : autre;
        int grand = court == un ? autre : un;
        return longueur(court) >= DEBUT
                && (memes(court, debuts[grand]) || memes(court, debuts[grand + 1] - longueur(court)));
    }

    private boolean memes(int court, int place) {
        return Arrays.equals(lettres, debuts[court], debuts[court + 1], lettres, place, place + longueur(court));
    }

    /** Words joined, without the particle that one file writes and the other leaves out. */
    private static String joindre(String mots) {
        if (mots.indexOf(' ') < 0) {
            return mots;
        }
        var joints = new StringBuilder(mots.length());
        for (var mot : mots.split(" ")) {
            if (!PARTICULES.contains(mot)) {
                joints.append(mot);
            }
        }
        return joints.isEmpty() ? mots.replace(" ", "") : joints.toString();
    }
}
