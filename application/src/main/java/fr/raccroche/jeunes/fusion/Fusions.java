package fr.raccroche.jeunes.fusion;

import fr.raccroche.jeunes.FichesFusionnees;
import fr.raccroche.jeunes.FusionDefaite;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges two files of the caller's cercles, always because a person said so, and undoes it exactly. */
@Service
@Transactional
class Fusions {

    private final FusionRepository fusions;
    private final Jeunes jeunes;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;

    Fusions(FusionRepository fusions, Jeunes jeunes, Journal journal, ApplicationEventPublisher evenements) {
        this.fusions = fusions;
        this.jeunes = jeunes;
        this.journal = journal;
        this.evenements = evenements;
    }

    /** @param depuisLAbsorbee columns of the identity to be taken from the file that disappears */
    UUID fusionner(JeuneId gardee, JeuneId absorbee, Set<String> depuisLAbsorbee) {
        if (gardee.equals(absorbee)) {
            throw new RegleMetierException("jeunes.fusion.meme-dossier");
        }
        jeunes.find(gardee);
        jeunes.find(absorbee);
        var fusion = fusions.fusionner(gardee, absorbee, depuisLAbsorbee);
        journaliser(gardee, "FUSION " + fusion);
        journaliser(absorbee, "FUSION " + fusion);
        evenements.publishEvent(new FichesFusionnees(gardee, absorbee));
        return fusion;
    }

    void defaire(UUID id) {
        var fusion = find(id);
        jeunes.find(fusion.gardee());
        if (!fusion.enVigueur()) {
            throw new RegleMetierException("jeunes.fusion.deja-defaite");
        }
        if (!fusions.findByGardee(fusion.gardee()).stream()
                .filter(Fusion::enVigueur)
                .findFirst()
                .map(Fusion::id)
                .equals(java.util.Optional.of(id))) {
            throw new RegleMetierException("jeunes.fusion.pas-la-derniere");
        }
        fusions.defaire(id);
        evenements.publishEvent(new FusionDefaite(fusion.gardee(), fusion.absorbee()));
        fusions.acheverLaDefaite(id);
        journaliser(fusion.gardee(), "FUSION_DEFAITE " + id);
        journaliser(fusion.absorbee(), "FUSION_DEFAITE " + id);
    }

    @Transactional(readOnly = true)
    Fusion find(UUID id) {
        return fusions.find(id).orElseThrow(() -> new IntrouvableException("fusion", id));
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Fusion> de(JeuneId gardee) {
        return fusions.findByGardee(gardee);
    }

    private void journaliser(JeuneId jeune, String detail) {
        journal.consigner(Geste.ECRITURE, "JEUNE", jeune.valeur().toString(), detail);
    }
}
