package fr.raccroche.banc.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A population of which any member is found by number, without the others: who they are, whether they stay, leave or
 * arrive, and under which identifier both lists write them.
 */
public final class Population {

    /** Ages 11 to 19 at the start of a school year. */
    static final LocalDate PREMIER_JOUR = LocalDate.of(2007, 1, 1);

    private static final LocalDate DERNIER_JOUR = LocalDate.of(2015, 12, 31);
    private static final int JOURS = (int) PREMIER_JOUR.until(DERNIER_JOUR, ChronoUnit.DAYS) + 1;
    private static final int ANNEES = 9;

    /** Children are numbered eight by eight, shared out among families. */
    private static final int GROUPE = 8;
    /** Chance that the next child of a family is a twin: three or four twins in a hundred children. */
    private static final double JUMEAU = 0.0375;

    private static final double AUTRE_NOM_DANS_LA_FRATRIE = 0.05;
    private static final double NOM_DOUBLE = 0.06;

    private final long graine;
    private final long effectif;
    private final long partis;
    private final long total;
    private final Permutation sorts;
    private final Permutation identifiants;
    private final Lieux lieux = new Lieux();
    private final Noms noms;
    private final Prenoms prenoms;

    public Population(Niveau niveau, long effectif, long graine) {
        this.graine = graine;
        this.effectif = effectif;
        partis = Math.round(effectif * niveau.departs());
        total = effectif + partis;
        sorts = new Permutation(total, Melange.de(graine, 1, 0));
        identifiants = new Permutation(total, Melange.de(graine, 2, 0));
        noms = new Noms(niveau.noms());
        prenoms = new Prenoms(PREMIER_JOUR.getYear(), ANNEES, niveau.prenoms());
    }

    /** How many people there are, in either list. */
    public long total() {
        return total;
    }

    /** How many the first list holds; the second holds as many. */
    public long effectif() {
        return effectif;
    }

    public long partis() {
        return partis;
    }

    /** What both lists call this person. */
    public long identifiant(long numero) {
        return identifiants.de(numero) + 1;
    }

    public long numero(long identifiant) {
        return identifiants.inverse(identifiant - 1);
    }

    public boolean estParti(long numero) {
        return sorts.de(numero) < partis;
    }

    public boolean estArrive(long numero) {
        return sorts.de(numero) >= effectif;
    }

    /** Brothers and sisters have the same. */
    public long famille(long numero) {
        return numero - rangDansLaFamille(numero);
    }

    public boolean jumeaux(long un, long autre) {
        return famille(un) == famille(autre)
                && eleve(un).naissance().equals(eleve(autre).naissance());
    }

    Lieux lieux() {
        return lieux;
    }

    long graine() {
        return graine;
    }

    private int rangDansLaFamille(long numero) {
        var tailles = Melange.hasard(graine, 3, numero / GROUPE);
        int place = (int) (numero % GROUPE);
        int debut = 0;
        while (true) {
            double tire = tailles.nextDouble();
            int taille = tire < 0.45 ? 1 : tire < 0.80 ? 2 : tire < 0.95 ? 3 : 4;
            if (place < debut + taille) {
                return place - debut;
            }
            debut += taille;
        }
    }

    Eleve eleve(long numero) {
        int rang = rangDansLaFamille(numero);
        long famille = numero - rang;
        var hasard = Melange.hasard(graine, 4, famille);
        int commune = lieux.tirer(hasard);
        var origine = Origine.tirer(lieux.departement(commune), hasard);
        var nom = nomDeFamille(origine, commune, hasard);
        var autreNom = nomDeFamille(origine, commune, hasard);
        var jour = hasard.nextInt(JOURS);
        var desAines = new HashSet<String>();
        var enfant = enfant(numero - rang, famille, origine, nom, jour, commune, autreNom, desAines);
        for (int suivant = 1; suivant <= rang; suivant++) {
            boolean jumeau = hasard.nextDouble() < JUMEAU;
            jour = jumeau ? jour : autreJour(jour, hasard);
            enfant = enfant(famille + suivant, famille, origine, nom, jour, commune, autreNom, desAines);
        }
        return enfant;
    }

    private Eleve enfant(
            long numero,
            long famille,
            Origine origine,
            String nom,
            int jour,
            int commune,
            String autreNom,
            Set<String> prenomsDesAines) {
        var hasard = Melange.hasard(graine, 5, numero);
        var naissance = PREMIER_JOUR.plusDays(jour);
        boolean fille = hasard.nextDouble() < 0.489;
        boolean sonNom = numero == famille || hasard.nextDouble() >= AUTRE_NOM_DANS_LA_FRATRIE;
        var porte = sonNom ? nom : nomDeFamille(origine, commune, hasard);
        String prenom;
        do {
            prenom = prenoms.tirer(origine, fille, naissance.getYear(), hasard);
        } while (!prenomsDesAines.add(prenom));
        return new Eleve(numero, famille, porte, prenom, naissance, fille, commune, autreNom);
    }

    /** Ten months to six years later, or earlier when that falls out of school age. */
    private static int autreJour(int jour, SplittableRandom hasard) {
        double tire = hasard.nextDouble();
        int ecart = 300 + (int) (1_800 * tire * tire);
        return jour + ecart < JOURS ? jour + ecart : Math.max(0, jour - ecart);
    }

    private String nomDeFamille(Origine origine, int commune, SplittableRandom hasard) {
        int departement = lieux.rangDuDepartement(commune);
        var nom = noms.tirer(origine, departement, hasard);
        return hasard.nextDouble() < NOM_DOUBLE ? nom + "-" + noms.tirer(origine, departement, hasard) : nom;
    }
}
