package fr.raccroche.rapprochement;

/** Compares the pairs that are proposed and keeps those that are not hopeless. One instance for each thread. */
final class Recolte extends Paires {

    private static final long serialVersionUID = 1;

    private final transient Table a;
    private final transient Comparaison comparaison;
    private final transient Modele modele;
    private final double plancher;
    private long comparees;

    Recolte(Comparaison comparaison, Table a, Modele modele, double plancher) {
        this.comparaison = comparaison;
        this.a = a;
        this.modele = modele;
        this.plancher = plancher;
    }

    void comparer(int ligneA, int ligneB) {
        comparees++;
        int accord = comparaison.accords(ligneA, ligneB);
        if (accord != 0 && modele.cote(accord, a, ligneA) >= plancher) {
            garder(ligneA, ligneB, accord);
        }
    }

    /** How many pairs were compared; {@link #vider} does not forget them. */
    long comparees() {
        return comparees;
    }
}
