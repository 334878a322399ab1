package fr.raccroche.rapprochement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One file in memory, column by column: a record is a row number and about forty bytes. */
public final class Fichier {

    /** A row number takes so many bits beside a key. */
    static final int BITS_DE_LIGNE = 26;

    private static final int DEPART = 1024;

    final Valeurs noms = new Valeurs();
    final Valeurs prenoms = new Valeurs();
    final Valeurs communes = new Valeurs();
    private final byte[] mots = new byte[Lettres.LONGUEUR];

    int[] nom = new int[DEPART];
    int[] prenom = new int[DEPART];
    int[] commune = new int[DEPART];
    int[] codePostal = new int[DEPART];
    char[] naissance = new char[DEPART];
    byte[] sexe = new byte[DEPART];
    long[] ine = new long[DEPART];
    private int[] finsDIdentifiant = new int[DEPART];
    private byte[] identifiants = new byte[16 * DEPART];
    private int nombre;

    /**
     * @return whether the date of birth was understood
     * @throws IllegalStateException beyond 67 million records
     */
    public boolean ajouter(Personne personne) {
        if (nombre == 1 << BITS_DE_LIGNE) {
            throw new IllegalStateException("A file holds at most " + nombre + " records");
        }
        if (nombre == nom.length) {
            agrandir();
        }
        nom[nombre] = noms.ranger(mots, Lettres.reduire(personne.nom(), mots));
        prenom[nombre] = prenoms.ranger(mots, Lettres.reduire(personne.prenom(), mots));
        commune[nombre] = communes.ranger(mots, Lettres.reduireCode(personne.commune(), mots));
        codePostal[nombre] = Codes.postal(personne.codePostal());
        naissance[nombre] = Dates.lire(personne.naissance());
        sexe[nombre] = Codes.sexe(personne.sexe());
        ine[nombre] = Codes.ine(personne.ine());
        nommer(personne.id().getBytes(StandardCharsets.UTF_8));
        return naissance[nombre++] != Dates.INCONNUE;
    }

    public int nombre() {
        return nombre;
    }

    public String id(int ligne) {
        int debut = debut(ligne);
        return new String(identifiants, debut, finsDIdentifiant[ligne] - debut, StandardCharsets.UTF_8);
    }

    /** The same for the same identifier, whatever the row. */
    long empreinte(int ligne) {
        return Hachage.melanger(Hachage.long64(identifiants, debut(ligne), finsDIdentifiant[ligne]));
    }

    private int debut(int ligne) {
        return ligne == 0 ? 0 : finsDIdentifiant[ligne - 1];
    }

    private void nommer(byte[] id) {
        int debut = debut(nombre);
        if (debut + id.length > identifiants.length) {
            identifiants = Arrays.copyOf(identifiants, Math.max(plus(identifiants.length), debut + id.length));
        }
        System.arraycopy(id, 0, identifiants, debut, id.length);
        finsDIdentifiant[nombre] = debut + id.length;
    }

    private void agrandir() {
        int taille = plus(nombre);
        nom = Arrays.copyOf(nom, taille);
        prenom = Arrays.copyOf(prenom, taille);
        commune = Arrays.copyOf(commune, taille);
        codePostal = Arrays.copyOf(codePostal, taille);
        naissance = Arrays.copyOf(naissance, taille);
        sexe = Arrays.copyOf(sexe, taille);
        ine = Arrays.copyOf(ine, taille);
        finsDIdentifiant = Arrays.copyOf(finsDIdentifiant, taille);
    }

    private static int plus(int taille) {
        return taille + (taille >> 1);
    }
}
