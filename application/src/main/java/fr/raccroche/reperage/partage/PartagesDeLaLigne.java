package fr.raccroche.reperage.partage;

import fr.raccroche.reperage.lignes.Ligne;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.reperage.lignes.PanneauDeLigne;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom the line was handed, and what they answered. */
@Component
class PartagesDeLaLigne implements PanneauDeLigne {

    private final Partages partages;
    private final LignesDeReperage lignes;

    PartagesDeLaLigne(Partages partages, LignesDeReperage lignes) {
        this.partages = partages;
        this.lignes = lignes;
    }

    /** What the panel shows. */
    record Vue(Ligne ligne, boolean peutEcrire, List<PartageRepository.Partage> partages) implements PourDecider {

        /** What partners answered, as long as nobody has decided. */
        public List<PartageRepository.Partage> reponses() {
            return ligne.levee() == null
                    ? partages.stream()
                            .filter(partage -> partage.reponse() != null)
                            .toList()
                    : List.of();
        }

        @Override
        public boolean aideADecider() {
            return !reponses().isEmpty();
        }
    }

    @Override
    public String titre() {
        return "Partages";
    }

    @Override
    public String gabarit() {
        return "reperage/panneau-partages";
    }

    @Override
    public Vue vue(Ligne ligne) {
        return new Vue(ligne, lignes.refusDEcrire(ligne).motifs().isEmpty(), partages.de(ligne));
    }
}
