package fr.raccroche.rapprochement;

/** Compares records of two files field by field. One instance for each thread. */
final class Comparaison {

    private final Dictionnaire noms;
    private final boolean[] prenomsCourants;
    private final Table a;
    private final Table b;
    private final boolean nomsDUsage;
    private final boolean[] libresCommunes = new boolean[Fichier.LIBRES];
    private final Ressemblance ressemblance = new Ressemblance();

    /** @param prenomsCourants whether many bear this first name, by its number */
    Comparaison(Dictionnaire noms, boolean[] prenomsCourants, Table a, Table b) {
        this.noms = noms;
        this.prenomsCourants = prenomsCourants;
        this.a = a;
        this.b = b;
        nomsDUsage = a.aDesNomsDUsage() || b.aDesNomsDUsage();
        for (int libre = 0; libre < Fichier.LIBRES; libre++) {
            libresCommunes[libre] = a.aLibre(libre) && b.aLibre(libre);
        }
    }

    /** The same, for another thread. */
    Comparaison pourUnAutreFil() {
        return new Comparaison(noms, prenomsCourants, a, b);
    }

    /** @return the agreement of each field, or 0 when neither name speaks for the same person */
    int accords(int ligneA, int ligneB) {
        int nomA = a.nom(ligneA);
        int nomB = b.nom(ligneB);
        int prenomA = a.prenom(ligneA);
        int prenomB = b.prenom(ligneB);
        int nom = nom(nomA, nomB);
        if (nomsDUsage && nom != Accord.EGAL.ordinal()) {
            nom = parLUsage(nom, ligneA, ligneB);
        }
        int prenom = prenom(prenomA, prenomB);
        if (nom == Accord.DIFFERENT.ordinal() || prenom == Accord.DIFFERENT.ordinal()) {
            int croise = nom(nomA, prenomB);
            if (croise <= Accord.UNE_FAUTE.ordinal()
                    && croise > 0
                    && nom(prenomA, nomB) <= Accord.UNE_FAUTE.ordinal()
                    && prenomA > 0
                    && nomB > 0) {
                nom = Accord.INVERSE.ordinal();
                prenom = Accord.INVERSE.ordinal();
            } else if (nom == prenom) {
                return 0;
            }
        }
        return accords(nom, prenom, ligneA, ligneB);
    }

    /** As if the names of one of the two were swapped: a part of a name, or two slips, are taken then as well. */
    int accordsInverses(int ligneA, int ligneB) {
        boolean inverses = semblables(nom(a.nom(ligneA), b.prenom(ligneB)))
                && (semblables(nom(a.prenom(ligneA), b.nom(ligneB)))
                        || nomsDUsage && semblables(nom(a.prenom(ligneA), b.nomDUsage(ligneB))));
        return inverses ? accords(Accord.INVERSE.ordinal(), Accord.INVERSE.ordinal(), ligneA, ligneB) : 0;
    }

    private static boolean semblables(int nom) {
        return nom >= Accord.EGAL.ordinal() && nom <= Accord.MEME_SON.ordinal();
    }

    private int accords(int nom, int prenom, int ligneA, int ligneB) {
        return nom << Accord.NOM
                | prenom << Accord.PRENOM
                | naissance(a.naissance(ligneA), b.naissance(ligneB)) << Accord.NAISSANCE
                | commune(ligneA, ligneB) << Accord.COMMUNE
                | sexe(a.sexe(ligneA), b.sexe(ligneB)) << Accord.SEXE
                | libres(ligneA, ligneB) << Accord.LIBRES;
    }

    private int libres(int ligneA, int ligneB) {
        int accords = 0;
        for (int libre = 0; libre < Fichier.LIBRES; libre++) {
            if (libresCommunes[libre] && a.libre(libre, ligneA) != 0 && b.libre(libre, ligneB) != 0) {
                var accord = a.libre(libre, ligneA) == b.libre(libre, ligneB) ? Accord.EGAL : Accord.DIFFERENT;
                accords |= accord.ordinal() << 4 * libre;
            }
        }
        return accords;
    }

    /** The best that a name of birth or of use of one record does with one of the other. */
    private int parLUsage(int nom, int ligneA, int ligneB) {
        int usageA = a.nomDUsage(ligneA);
        int usageB = b.nomDUsage(ligneB);
        int meilleur = mieux(nom, nom(usageA, b.nom(ligneB)));
        meilleur = mieux(meilleur, nom(a.nom(ligneA), usageB));
        return mieux(meilleur, nom(usageA, usageB));
    }

    private static int mieux(int un, int autre) {
        return un == 0 || autre > 0 && autre < un ? autre : un;
    }

    /** A slip seldom makes a name that many bear: those are rather two people's, a brother's or a sister's. */
    int prenom(int un, int autre) {
        int accord = nom(un, autre);
        boolean faute = accord == Accord.UNE_FAUTE.ordinal() || accord == Accord.DEUX_FAUTES.ordinal();
        return faute && prenomsCourants[un] && prenomsCourants[autre] ? Accord.COURANTS.ordinal() : accord;
    }

    int nom(int un, int autre) {
        if (un == autre) {
            return un == Dictionnaire.ABSENT ? Accord.ABSENT.ordinal() : Accord.EGAL.ordinal();
        }
        if (un == Dictionnaire.ABSENT || autre == Dictionnaire.ABSENT) {
            return Accord.ABSENT.ordinal();
        }
        int court = Math.min(noms.longueur(un), noms.longueur(autre));
        if (Integer.bitCount(noms.signatures[un] ^ noms.signatures[autre]) <= 4) {
            int fautes = ressemblance.distance(
                    noms.lettres, noms.debuts[un], noms.longueur(un), noms.debuts[autre], noms.longueur(autre), 2);
            if (fautes == 1) {
                return court >= 4 ? Accord.UNE_FAUTE.ordinal() : Accord.DEUX_FAUTES.ordinal();
            }
            if (fautes == 2 && court >= 6) {
                return Accord.DEUX_FAUTES.ordinal();
            }
        }
        if (noms.contenus(un, autre)) {
            return Accord.CONTENU.ordinal();
        }
        return noms.son(un) == noms.son(autre) ? Accord.MEME_SON.ordinal() : Accord.DIFFERENT.ordinal();
    }

    static int naissance(char un, char autre) {
        if (un == Dates.INCONNUE || autre == Dates.INCONNUE) {
            return Accord.ABSENT.ordinal();
        }
        if (un == autre) {
            return Accord.EGAL.ordinal();
        }
        if (Dates.unChiffre(un, autre)) {
            return Accord.UN_CHIFFRE.ordinal();
        }
        return Dates.jourEtMoisInverses(un, autre) ? Accord.JOUR_MOIS.ordinal() : Accord.DIFFERENT.ordinal();
    }

    private int commune(int ligneA, int ligneB) {
        int un = a.commune(ligneA);
        int autre = b.commune(ligneB);
        if (un == 0 || autre == 0) {
            return memeSecteur(ligneA, ligneB) ? Accord.MEME_SECTEUR.ordinal() : Accord.ABSENT.ordinal();
        }
        if (un == autre) {
            return Accord.EGAL.ordinal();
        }
        return memeSecteur(ligneA, ligneB) ? Accord.MEME_SECTEUR.ordinal() : Accord.DIFFERENT.ordinal();
    }

    private boolean memeSecteur(int ligneA, int ligneB) {
        return a.codePostal(ligneA) != 0 && a.codePostal(ligneA) == b.codePostal(ligneB);
    }

    private static int sexe(int un, int autre) {
        if (un == 0 || autre == 0) {
            return Accord.ABSENT.ordinal();
        }
        return un == autre ? Accord.EGAL.ordinal() : Accord.DIFFERENT.ordinal();
    }
}
