package fr.raccroche.reperage.chiffres;

import fr.raccroche.reperage.chiffres.Repartition.Rangee;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What leaves the team names nobody (domaine 8.4, rule 13): a count from one to four is hidden, with the total of its row,
 * and with another cell of its column when it would be the only one hidden there.
 */
final class PetitsEffectifs {

    static final String CACHE = "moins de 5";
    static final String CACHE_AUSSI = "masqué";
    private static final int SEUIL = 5;

    /** A row as it may be told. */
    record Dite(String axe, String libelle, List<String> comptes, String total) {

        Dite {
            comptes = List.copyOf(comptes);
        }
    }

    private record Case(Rangee rangee, EtatDeLigne etat) {}

    private PetitsEffectifs() {}

    static List<Dite> dire(Repartition repartition) {
        var caches = new HashSet<Case>();
        var aussi = new HashSet<Case>();
        for (var etat : EtatDeLigne.values()) {
            repartition.rangees().stream()
                    .filter(rangee -> petit(rangee.compte(etat)))
                    .forEach(rangee -> caches.add(new Case(rangee, etat)));
            if (caches.stream().filter(une -> une.etat() == etat).count() == 1) {
                repartition.rangees().stream()
                        .filter(rangee -> rangee.compte(etat) >= SEUIL)
                        .min(Comparator.comparingInt(rangee -> rangee.compte(etat)))
                        .ifPresent(rangee -> aussi.add(new Case(rangee, etat)));
            }
        }
        var dites = new ArrayList<Dite>();
        for (var rangee : repartition.rangees()) {
            var comptes = new ArrayList<String>();
            for (var etat : EtatDeLigne.values()) {
                comptes.add(dire(rangee, etat, caches, aussi));
            }
            var entiere = comptes.stream().allMatch(compte -> compte.matches("\\d+"));
            dites.add(new Dite(
                    repartition.axe(),
                    rangee.libelle(),
                    comptes,
                    petit(rangee.total()) ? CACHE : entiere ? Integer.toString(rangee.total()) : CACHE_AUSSI));
        }
        return dites;
    }

    private static String dire(Rangee rangee, EtatDeLigne etat, Set<Case> caches, Set<Case> aussi) {
        var ici = new Case(rangee, etat);
        return caches.contains(ici) ? CACHE : aussi.contains(ici) ? CACHE_AUSSI : Integer.toString(rangee.compte(etat));
    }

    private static boolean petit(int nombre) {
        return nombre > 0 && nombre < SEUIL;
    }
}
