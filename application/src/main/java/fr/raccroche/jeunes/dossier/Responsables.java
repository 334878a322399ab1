package fr.raccroche.jeunes.dossier;

import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guardians of a young person and whom to call. */
@Service
@Transactional
public class Responsables {

    private final ResponsableRepository responsables;
    private final Jeunes jeunes;
    private final Journal journal;

    Responsables(ResponsableRepository responsables, Jeunes jeunes, Journal journal) {
        this.responsables = responsables;
        this.jeunes = jeunes;
        this.journal = journal;
    }

    /** Legal representatives first. */
    @Transactional(readOnly = true)
    public List<Responsable> de(JeuneId jeune) {
        return responsables.findByJeune(jeune);
    }

    @Transactional(readOnly = true)
    public Responsable find(JeuneId jeune, UUID id) {
        return de(jeune).stream()
                .filter(responsable -> responsable.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("responsable", id));
    }

    public void ajouter(JeuneId jeune, Responsable.Saisie saisie) {
        jeunes.find(jeune);
        saisie.coordonnees().refus(Coordonnees.AUCUNE).lever();
        responsables.insert(jeune, saisie);
        journaliser(jeune, "RESPONSABLE_AJOUTE");
    }

    public void corriger(JeuneId jeune, UUID id, Responsable.Saisie saisie, int version) {
        saisie.coordonnees().refus(find(jeune, id).saisie().coordonnees()).lever();
        responsables.update(jeune, id, saisie, version);
        journaliser(jeune, "RESPONSABLE");
    }

    public void retirer(JeuneId jeune, UUID id) {
        if (!responsables.delete(jeune, id)) {
            throw new IntrouvableException("responsable", id);
        }
        journaliser(jeune, "RESPONSABLE_RETIRE");
    }

    private void journaliser(JeuneId jeune, String geste) {
        journal.consigner(Geste.ECRITURE, "JEUNE", jeune.valeur().toString(), geste);
    }
}
