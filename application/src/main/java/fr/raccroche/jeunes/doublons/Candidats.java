package fr.raccroche.jeunes.doublons;

import fr.raccroche.jeunes.JeuneTrouve;
import java.util.List;

/** Files that may be the same person, the likeliest first. Nothing is ever merged on these grounds alone. */
public record Candidats(List<Candidat> lignes, boolean ailleurs) {

    public static final int MAXIMUM = 5;
    public static final Candidats AUCUN = new Candidats(List.of(), false);

    public Candidats {
        lignes = List.copyOf(lignes);
    }

    public boolean aucun() {
        return lignes.isEmpty() && !ailleurs;
    }

    /** One file of the caller's cercles, how likely it is theirs, and why. */
    public record Candidat(JeuneTrouve jeune, Ressemblance ressemblance) {}
}
