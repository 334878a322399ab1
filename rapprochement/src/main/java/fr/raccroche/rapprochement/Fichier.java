package fr.raccroche.rapprochement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One file in memory, column by column: a record is a row number and about forty bytes. */
public final class Fichier {

    /** A row number takes so many bits beside a key. */
    static final int BITS_DE_LIGNE = 26;

    /** Columns that only tell alike from unlike: établissement, classe, another one. */
    static final int LIBRES = 3;

    private static final int DEPART = 1024;
    private static final int PLACE_APRES = Long.BYTES;

    Colonne noms = new Colonne();
    Colonne nomsDUsage = new Colonne();
    Colonne prenoms = new Colonne();
    Colonne communes = new Colonne();
    Colonne[] libres = {new Colonne(), new Colonne(), new Colonne()};

    int[] codePostal;
    char[] naissance;
    byte[] sexe;
    long[] ine;
    private boolean desInes;
    /** Empty while nobody has a former number. */
    private long[] ineAncien = {};

    private int[] finsDIdentifiant;
    private byte[] identifiants;
    private final byte[] mot = new byte[64];
    private int nombre;

    public Fichier() {
        this(DEPART);
    }

    /** @param attendus how many records are expected; more are taken all the same */
    public Fichier(int attendus) {
        int taille = Math.max(DEPART, attendus);
        codePostal = new int[taille];
        naissance = new char[taille];
        sexe = new byte[taille];
        ine = new long[taille];
        finsDIdentifiant = new int[taille];
        identifiants = new byte[8 * taille];
    }

    /** Writes records one after the other: what each says, in any order, then {@link #finir}. */
    public final class Saisie {

        private final byte[] mots = new byte[Lettres.PLACE];
        private boolean nomDit;
        private boolean prenomDit;
        private boolean sansNom;

        private Saisie() {}

        public Saisie dire(Rubrique rubrique, String valeur) {
            return dire(rubrique, valeur.toCharArray(), 0, valeur.length());
        }

        /**
         * Dates are written yyyy-MM-dd or dd/MM/yyyy; sex 1, M, H or G, 2 or F; a town by its code or its name, the same way
         * in both files. What cannot be understood is taken as missing.
         */
        public Saisie dire(Rubrique rubrique, char[] signes, int debut, int longueur) {
            if (longueur == 0) {
                return this;
            }
            switch (rubrique) {
                case ID -> nommer(signes, debut, longueur);
                case NOM -> nomDit = mot(noms, signes, debut, longueur);
                case NOM_USAGE -> mot(nomsDUsage, signes, debut, longueur);
                case PRENOM -> prenomDit = mot(prenoms, signes, debut, longueur);
                case DATE_NAISSANCE -> naissance[nombre] = Dates.lire(signes, debut, longueur);
                case SEXE -> sexe[nombre] = Codes.sexe(signes[debut]);
                case COMMUNE ->
                    communes.poser(nombre, mots, Lettres.reduireCommune(signes, debut, longueur, mots), ine.length);
                case CODE_POSTAL -> codePostal[nombre] = Codes.postal(signes, debut, longueur);
                case INE -> {
                    ine[nombre] = Codes.ine(signes, debut, longueur);
                    desInes |= ine[nombre] != 0;
                }
                case INE_ANCIEN -> {
                    if (ineAncien.length < ine.length) {
                        ineAncien = Arrays.copyOf(ineAncien, ine.length);
                    }
                    ineAncien[nombre] = Codes.ine(signes, debut, longueur);
                }
                case ETABLISSEMENT, CLASSE, AUTRE ->
                    code(libres[rubrique.ordinal() - Rubrique.ETABLISSEMENT.ordinal()], signes, debut, longueur);
            }
            return this;
        }

        /** @return whether a letter is left of it */
        private boolean mot(Colonne colonne, char[] signes, int debut, int longueur) {
            int lettres = Lettres.reduire(signes, debut, longueur, mots);
            colonne.poser(nombre, mots, lettres, ine.length);
            return lettres > 0;
        }

        private void code(Colonne colonne, char[] signes, int debut, int longueur) {
            colonne.poser(nombre, mots, Lettres.reduireCode(signes, debut, longueur, mots), ine.length);
        }

        /**
         * The record is whole; the next one begins.
         *
         * @return whether its date of birth was understood
         * @throws IllegalStateException beyond 67 million records
         */
        public boolean finir() {
            if (nombre + 1 == 1 << BITS_DE_LIGNE) {
                throw new IllegalStateException("A file holds at most " + nombre + " records");
            }
            finsDIdentifiant[nombre] = Math.max(finsDIdentifiant[nombre], debut(nombre));
            boolean dateLue = naissance[nombre] != Dates.INCONNUE;
            sansNom = !nomDit || !prenomDit;
            nomDit = false;
            prenomDit = false;
            nombre++;
            if (nombre == ine.length) {
                agrandir();
            }
            return dateLue;
        }

        /** Nothing was said of a nom, or of a prénom, in the record that {@link #finir} ended. */
        public boolean sansNom() {
            return sansNom;
        }
    }

    public Saisie saisir() {
        return new Saisie();
    }

    /** @return whether the date of birth was understood */
    public boolean ajouter(Personne personne) {
        return saisir().dire(Rubrique.ID, personne.id())
                .dire(Rubrique.NOM, personne.nom())
                .dire(Rubrique.PRENOM, personne.prenom())
                .dire(Rubrique.DATE_NAISSANCE, personne.naissance())
                .dire(Rubrique.SEXE, personne.sexe())
                .dire(Rubrique.COMMUNE, personne.commune())
                .dire(Rubrique.CODE_POSTAL, personne.codePostal())
                .dire(Rubrique.INE, personne.ine())
                .finir();
    }

    public int nombre() {
        return nombre;
    }

    public String id(int ligne) {
        int debut = debut(ligne);
        return new String(identifiants, debut, finsDIdentifiant[ligne] - debut, StandardCharsets.UTF_8);
    }

    /** The same for the same identifier, whatever the row. */
    public long empreinte(int ligne) {
        return Hachage.de(identifiants, debut(ligne), finsDIdentifiant[ligne]);
    }

    boolean aDesInes() {
        return desInes;
    }

    boolean aDesInesAnciens() {
        return ineAncien.length > 0;
    }

    long ineAncien(int ligne) {
        return ligne < ineAncien.length ? ineAncien[ligne] : 0;
    }

    /** Forgets all but the identifiers. */
    void ceder() {
        noms = new Colonne();
        nomsDUsage = new Colonne();
        prenoms = new Colonne();
        communes = new Colonne();
        libres = new Colonne[] {new Colonne(), new Colonne(), new Colonne()};
        codePostal = new int[0];
        naissance = new char[0];
        sexe = new byte[0];
        ine = new long[0];
        ineAncien = new long[0];
    }

    private int debut(int ligne) {
        return ligne == 0 ? 0 : finsDIdentifiant[ligne - 1];
    }

    private void nommer(char[] signes, int debut, int longueur) {
        if (longueur <= mot.length && simples(signes, debut, longueur)) {
            nommer(mot, longueur);
        } else {
            var octets = new String(signes, debut, longueur).getBytes(StandardCharsets.UTF_8);
            nommer(octets, octets.length);
        }
    }

    /** Copies what needs no encoding. @return whether all of it was so */
    private boolean simples(char[] signes, int debut, int longueur) {
        int tous = 0;
        for (int i = 0; i < longueur; i++) {
            mot[i] = (byte) signes[debut + i];
            tous |= signes[debut + i];
        }
        return tous < 128;
    }

    private void nommer(byte[] id, int longueur) {
        int debut = debut(nombre);
        if (debut + longueur + PLACE_APRES > identifiants.length) {
            identifiants =
                    Arrays.copyOf(identifiants, Math.max(plus(identifiants.length), debut + longueur + PLACE_APRES));
        }
        System.arraycopy(id, 0, identifiants, debut, longueur);
        finsDIdentifiant[nombre] = debut + longueur;
    }

    private void agrandir() {
        int taille = plus(nombre);
        codePostal = Arrays.copyOf(codePostal, taille);
        naissance = Arrays.copyOf(naissance, taille);
        sexe = Arrays.copyOf(sexe, taille);
        ine = Arrays.copyOf(ine, taille);
        finsDIdentifiant = Arrays.copyOf(finsDIdentifiant, taille);
    }

    private static int plus(int taille) {
        return taille + (taille >> 2) + DEPART;
    }
}
