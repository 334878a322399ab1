package fr.raccroche.entretiens.personnel;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the interviews of régulation and recrutement of the agent signed in. */
@Service
@Transactional
class EntretiensDuPersonnel {

    private static final int MONTRES = 100;
    private static final int TEXTE_MAX = 1000;

    private final EntretienDuPersonnelRepository repository;
    private final Entretiens entretiens;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    EntretiensDuPersonnel(
            EntretienDuPersonnelRepository repository,
            Entretiens entretiens,
            AgentCourant agent,
            Journal journal,
            Clock horloge) {
        this.repository = repository;
        this.entretiens = entretiens;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    @Transactional(readOnly = true)
    List<EntretienDuPersonnel> lesMiens() {
        return repository.findByAuteur(agent.id(), MONTRES);
    }

    @Transactional(readOnly = true)
    List<Nomenclature.Type> types() {
        return entretiens.nomenclature().typesDuPersonnel(LocalDate.now(horloge));
    }

    /** All that the rules refuse of the interview. */
    @Transactional(readOnly = true)
    Refus refus(String type, LocalDate le, int duree, String compteRendu) {
        return SaisieEntretien.refus(le, duree, compteRendu, TEXTE_MAX, LocalDate.now(horloge))
                .et(Nomenclature.refusDuType(types(), type));
    }

    void consigner(String type, LocalDate le, int duree, Optional<AgentId> recu, String compteRendu) {
        refus(type, le, duree, compteRendu).lever();
        repository.insert(agent.id(), type, le, duree, recu, compteRendu);
        journal.consigner(Geste.ECRITURE, "ENTRETIEN_PERSONNEL", "", type);
    }
}
