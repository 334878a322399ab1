package fr.raccroche.reperage.chiffres;

import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.travail.FiltreDeLignes;
import java.util.List;
import java.util.Map;

/** Lines shared out along one axis: each row counts every state, so that none is read without the others. */
record Repartition(String axe, List<Rangee> rangees) {

    Repartition {
        rangees = List.copyOf(rangees);
    }

    /** @param filtre the lines that are counted, whatever their state */
    record Rangee(String libelle, FiltreDeLignes filtre, Map<EtatDeLigne, Integer> comptes) {

        Rangee {
            comptes = Map.copyOf(comptes);
        }

        public int compte(EtatDeLigne etat) {
            return comptes.getOrDefault(etat, 0);
        }

        public int total() {
            return comptes.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The list behind a figure. */
        public String url(EtatDeLigne etat) {
            return filtre.enEtat(etat.name()).url();
        }

        public String url() {
            return filtre.enEtat("TOUS").url();
        }
    }
}
