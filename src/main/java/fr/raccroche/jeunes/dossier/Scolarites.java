package fr.raccroche.jeunes.dossier;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.socle.IntrouvableException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schooling by year. Each change computes cercles and statuses again. */
@Service
@Transactional
public class Scolarites {

    private final ScolariteRepository scolarites;
    private final Jeunes jeunes;

    Scolarites(ScolariteRepository scolarites, Jeunes jeunes) {
        this.scolarites = scolarites;
        this.jeunes = jeunes;
    }

    /** Latest year first. */
    @Transactional(readOnly = true)
    public List<Scolarite> de(JeuneId jeune) {
        return scolarites.findByJeune(jeune);
    }

    @Transactional(readOnly = true)
    public Scolarite find(JeuneId jeune, UUID id) {
        return de(jeune).stream()
                .filter(scolarite -> scolarite.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("scolarite", id));
    }

    public void ajouter(JeuneId jeune, Scolarite.Saisie saisie) {
        jeunes.find(jeune);
        scolarites.insert(jeune, saisie);
        jeunes.appartenanceChangee(jeune, "SCOLARITE");
    }

    public void corriger(JeuneId jeune, UUID id, Scolarite.Saisie saisie, int version) {
        find(jeune, id);
        scolarites.update(jeune, id, saisie, version);
        jeunes.appartenanceChangee(jeune, "SCOLARITE");
    }
}
