package fr.raccroche.rapprochement;

/** Compares the pairs that are proposed and keeps those that are not hopeless. One instance for each thread. */
final class Recolte {

    final Paires paires = new Paires();
    private final Table a;
    private final Comparaison comparaison;
    private final Modele modele;
    private final double plancher;
    /** How many pairs were compared. */
    long comparees;

    Recolte(Comparaison comparaison, Table a, Modele modele, double plancher) {
        this.comparaison = comparaison;
        this.a = a;
        this.modele = modele;
        this.plancher = plancher;
    }

    void comparer(int ligneA, int ligneB) {
        comparees++;
        int accords = comparaison.accords(ligneA, ligneB);
        if (accords != 0 && modele.cote(accords, a, ligneA) >= plancher) {
            paires.ajouter(ligneA, ligneB, accords);
        }
    }
}
