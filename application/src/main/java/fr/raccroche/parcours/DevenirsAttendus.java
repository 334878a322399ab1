package fr.raccroche.parcours;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Devenirs that are awaited, known or not: of a file, of an agent. */
@Service
@Transactional(readOnly = true)
class DevenirsAttendus {

    private final DevenirQuery lectures;
    private final Clock horloge;

    DevenirsAttendus(DevenirQuery lectures, Clock horloge) {
        this.lectures = lectures;
        this.horloge = horloge;
    }

    /** Which awaited devenirs to show; {@code inconnus}: only those nobody knows yet. */
    record Filtre(Optional<AnneeScolaire> annee, Optional<Terme> terme, boolean inconnus) {}

    /** One devenir awaited for a young person, and what is known of it. */
    record Attendu(
            JeuneId jeune,
            String nom,
            AnneeScolaire annee,
            Terme terme,
            LocalDate attenduDu,
            LocalDate echeance,
            Optional<DevenirId> devenir,
            String code,
            String libelle,
            Classe classe,
            Optional<LocalDate> le) {

        /** Where it is said. */
        public String url() {
            return "/jeunes/%s/devenirs/%d/%s".formatted(jeune.valeur(), annee.debut(), terme);
        }

        public boolean consigne() {
            return devenir.isPresent();
        }

        public boolean pasEncore(LocalDate jour) {
            return devenir.isEmpty() && attenduDu.isAfter(jour);
        }

        public boolean enRetard(LocalDate jour) {
            return devenir.isEmpty() && echeance.isBefore(jour);
        }
    }

    /** A devenir that was cancelled. */
    record Efface(DevenirId id, AnneeScolaire annee, Terme terme, String libelle, LocalDate le, int version) {}

    /**
     * Numerators of one denominator: the devenirs awaited. {@code connus}: the situation is known. {@code perdus}: entered
     * as unknown (unreachable, moved away). {@code aSaisir}: nobody entered anything.
     */
    record Bilan(int attendus, int connus, int perdus, int aSaisir, int positifs, int exclus) {

        /** Denominator of the rate of positive exits (domaine §6.1): all but the excluded. */
        public int base() {
            return attendus - exclus;
        }
    }

    /** Each devenir of the file that is or will be awaited, with what is known. */
    List<Attendu> deJeune(JeuneId jeune) {
        return lectures.findByJeune(jeune);
    }

    /** What was entered for the file, then erased, and may be taken back: nobody has entered anything else since. */
    List<Efface> effaces(JeuneId jeune) {
        return lectures.effaces(jeune);
    }

    /** What the agent is awaited for: young people whom they interviewed, or received in their actions. */
    Page<Attendu> attendusDe(AgentId qui, Filtre filtre, int page) {
        return Page.de(lectures.lister(qui, filtre, LocalDate.now(horloge), page), page, DevenirQuery.TAILLE);
    }

    Bilan bilanDe(AgentId qui, Filtre filtre) {
        return lectures.bilan(qui, filtre, LocalDate.now(horloge));
    }
}
