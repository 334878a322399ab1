package fr.raccroche.rapprochement;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a comparison of whole files taught: how often records of one person agree, how common each value is, how many
 * people there are. A later comparison of what changed is judged by it. Values are kept as sixty-four bits, never as words.
 */
public final class Acquis implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int VERSION = 3;

    final double[][] memes;
    final double[][] etrangers;
    final int[] cas;
    final double[] parts;
    final double depart;
    final double courant;
    final int population;
    final Parts noms;
    final Parts prenoms;
    final Parts communes;
    final Parts[] libres;
    final double[] naissances;

    /** What nobody counted. */
    private static final double RARE = 0.001;

    /** Values in order of what stands for them, and the share of people who have each. */
    record Parts(long[] empreintes, double[] parts) implements Serializable {

        double laPlusRare() {
            return Arrays.stream(parts).filter(part -> part > 0).min().orElse(RARE);
        }

        /** For each value of the dictionary; {@code inconnue} for those never met. */
        double[] parts(Dictionnaire mots, double inconnue) {
            var cherchees = mots.empreintes();
            var trouvees = new double[cherchees.nombre()];
            int ici = 0;
            for (int place = 0; place < trouvees.length - 1; place++) {
                long cherchee = cherchees.triee(place);
                while (ici < empreintes.length && empreintes[ici] < cherchee) {
                    ici++;
                }
                boolean connue = ici < empreintes.length && empreintes[ici] == cherchee && parts[ici] > 0;
                trouvees[cherchees.numeroDeLaTriee(place)] = connue ? parts[ici] : inconnue;
            }
            return trouvees;
        }

        static Parts de(Dictionnaire mots, double[] parNumero) {
            var connues = mots.empreintes();
            var empreintes = new long[connues.nombre() - 1];
            var parts = new double[empreintes.length];
            for (int place = 0; place < empreintes.length; place++) {
                empreintes[place] = connues.triee(place);
                parts[place] = parNumero[connues.numeroDeLaTriee(place)];
            }
            return new Parts(empreintes, parts);
        }
    }

    Acquis(Modele modele, Frequences frequences, Vocabulaire mots) {
        memes = copie(modele.memes);
        etrangers = copie(modele.etrangers);
        cas = modele.casAppris();
        parts = Arrays.stream(cas).mapToDouble(modele::appris).toArray();
        depart = modele.depart;
        population = modele.population();
        courant = frequences.courant;
        noms = Parts.de(mots.noms, frequences.noms);
        prenoms = Parts.de(mots.noms, frequences.prenoms);
        communes = Parts.de(mots.communes, frequences.communes);
        libres = IntStream.range(0, Fichier.LIBRES)
                .mapToObj(libre -> Parts.de(mots.libres[libre], frequences.libres[libre]))
                .toArray(Parts[]::new);
        naissances = frequences.naissances;
    }

    private static double[][] copie(double[][] parChamp) {
        return Arrays.stream(parChamp).map(double[]::clone).toArray(double[][]::new);
    }

    private Acquis(DataInputStream lu) throws IOException {
        if (lu.readInt() != VERSION) {
            throw new IOException("Learned by another version of the comparison");
        }
        parts = reels(lu);
        cas = new int[parts.length];
        for (int i = 0; i < cas.length; i++) {
            cas[i] = lu.readInt();
        }
        depart = lu.readDouble();
        population = lu.readInt();
        courant = lu.readDouble();
        memes = new double[Accord.CHAMPS][];
        etrangers = new double[Accord.CHAMPS][];
        for (int champ = 0; champ < Accord.CHAMPS; champ++) {
            memes[champ] = reels(lu);
            etrangers[champ] = reels(lu);
        }
        naissances = reels(lu);
        noms = lireDesParts(lu);
        prenoms = lireDesParts(lu);
        communes = lireDesParts(lu);
        libres = new Parts[Fichier.LIBRES];
        for (int libre = 0; libre < libres.length; libre++) {
            libres[libre] = lireDesParts(lu);
        }
    }

    /** @throws IOException when it was not written by {@link #octets} of this version: compare the whole files again */
    public static Acquis lire(InputStream source) throws IOException {
        return new Acquis(new DataInputStream(source));
    }

    /** To be kept until the next comparison. */
    public byte[] octets() {
        var octets = new ByteArrayOutputStream();
        try (var ecrit = new DataOutputStream(octets)) {
            ecrit.writeInt(VERSION);
            ecrire(ecrit, this.parts);
            for (int appris : cas) {
                ecrit.writeInt(appris);
            }
            ecrit.writeDouble(depart);
            ecrit.writeInt(population);
            ecrit.writeDouble(courant);
            for (int champ = 0; champ < Accord.CHAMPS; champ++) {
                ecrire(ecrit, memes[champ]);
                ecrire(ecrit, etrangers[champ]);
            }
            ecrire(ecrit, naissances);
            for (var parts : Stream.concat(Stream.of(noms, prenoms, communes), Stream.of(libres))
                    .toList()) {
                ecrire(ecrit, parts.parts);
                for (long empreinte : parts.empreintes) {
                    ecrit.writeLong(empreinte);
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return octets.toByteArray();
    }

    private static Parts lireDesParts(DataInputStream lu) throws IOException {
        var parts = reels(lu);
        var empreintes = new long[parts.length];
        for (int i = 0; i < empreintes.length; i++) {
            empreintes[i] = lu.readLong();
        }
        return new Parts(empreintes, parts);
    }

    private static double[] reels(DataInputStream lu) throws IOException {
        var reels = new double[lu.readInt()];
        for (int i = 0; i < reels.length; i++) {
            reels[i] = lu.readDouble();
        }
        return reels;
    }

    private static void ecrire(DataOutputStream ecrit, double[] reels) throws IOException {
        ecrit.writeInt(reels.length);
        for (double reel : reels) {
            ecrit.writeDouble(reel);
        }
    }
}
