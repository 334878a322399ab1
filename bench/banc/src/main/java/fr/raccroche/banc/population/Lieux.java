package fr.raccroche.banc.population;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Thirty-five thousand towns, a few of them large; their codes look like those of the INSEE and name no real place. */
final class Lieux {

    private static final int COMMUNES = 35_000;
    private static final long GRAINE = 5;

    private final String[] codes = new String[COMMUNES];
    private final String[] departements = new String[COMMUNES];
    private final List<String> connus = departements();
    private final List<List<Integer>> parDepartement = new ArrayList<>();
    private final int[] rangs = new int[COMMUNES];
    private final Tirage tirage = new Tirage(Tirage.zipf(COMMUNES, 0.95, 6));

    Lieux() {
        connus.forEach(departement -> parDepartement.add(new ArrayList<>()));
        var hasard = new SplittableRandom(GRAINE);
        for (int commune = 0; commune < COMMUNES; commune++) {
            int rang = commune < connus.size() ? commune : hasard.nextInt(connus.size());
            var departement = connus.get(rang);
            var voisines = parDepartement.get(rang);
            voisines.add(commune);
            rangs[commune] = rang;
            departements[commune] = departement;
            codes[commune] = departement + String.format("%0" + (5 - departement.length()) + "d", voisines.size());
        }
    }

    int tirer(SplittableRandom hasard) {
        return tirage.tirer(hasard);
    }

    /** Those who move stay near, every second time. */
    int demenager(int commune, SplittableRandom hasard) {
        if (hasard.nextBoolean()) {
            return tirer(hasard);
        }
        var voisines = parDepartement.get(rangs[commune]);
        double pres = hasard.nextDouble();
        return voisines.get((int) (voisines.size() * pres * pres));
    }

    String code(int commune) {
        return codes[commune];
    }

    String departement(int commune) {
        return departements[commune];
    }

    int rangDuDepartement(int commune) {
        return rangs[commune];
    }

    private static List<String> departements() {
        var tous = new ArrayList<String>();
        for (int numero = 1; numero <= 95; numero++) {
            tous.add(String.format("%02d", numero));
        }
        tous.remove("20");
        tous.addAll(List.of("2A", "2B", "971", "972", "973", "974", "976", "987", "988"));
        return tous;
    }
}
