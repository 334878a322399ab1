package fr.raccroche.reperage.lignes;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A line follows what readers say of its pairs. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SuiteDesRevues {

    private final LigneRepository lignes;
    private final LignesDeReperage service;
    private final Levees levees;

    SuiteDesRevues(LigneRepository lignes, LignesDeReperage service, Levees levees) {
        this.lignes = lignes;
        this.service = service;
        this.levees = levees;
    }

    /** Found in the other list: no décrocheur, unless somebody said otherwise of the line. */
    public void memePersonne(UUID paire) {
        suivre(lignes.leverParPaire(paire), "LEVEE_PAR_PAIRE");
    }

    public void plusLaMeme(UUID paire) {
        suivre(lignes.reprendreParPaire(paire), "LEVEE_REPRISE");
    }

    private void suivre(List<UUID> changees, String geste) {
        for (var ligne : changees) {
            service.tracer(new LigneId(ligne), geste);
            levees.suivre(new LigneId(ligne));
        }
    }
}
