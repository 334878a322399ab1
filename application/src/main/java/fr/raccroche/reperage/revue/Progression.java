package fr.raccroche.reperage.revue;

import java.util.Map;

/** How far the review of a campaign is. */
record Progression(Map<EtatDePaire, Integer> comptes, int secondes) {

    Progression {
        comptes = Map.copyOf(comptes);
    }

    private int compte(EtatDePaire etat) {
        return comptes.getOrDefault(etat, 0);
    }

    public int total() {
        return comptes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int reglees() {
        return memes() + differents();
    }

    public int memes() {
        return compte(EtatDePaire.MEME);
    }

    public int differents() {
        return compte(EtatDePaire.DIFFERENTS);
    }

    public int aRevoir() {
        return compte(EtatDePaire.A_REVOIR);
    }

    public int enSecondeLecture() {
        return compte(EtatDePaire.SECONDE_LECTURE);
    }

    public int aTrancher() {
        return compte(EtatDePaire.DESACCORD);
    }

    /** Something is left for the caller to read. */
    public boolean resteALire() {
        return aRevoir() + secondes > 0;
    }
}
