package fr.raccroche.entretiens.saisie;

import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Refus;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One form, one effect: the interview, its reserved note and its next step are written together or not at all. */
@Service
@Transactional
class Consignations {

    private final Entretiens entretiens;
    private final ProchainesActions prochaines;
    private final RendezVous rendezVous;

    Consignations(Entretiens entretiens, ProchainesActions prochaines, RendezVous rendezVous) {
        this.entretiens = entretiens;
        this.prochaines = prochaines;
        this.rendezVous = rendezVous;
    }

    /** All that is refused of any of them. */
    @Transactional(readOnly = true)
    Refus refus(JeuneId jeune, SaisieEntretien saisie, String note, Optional<ProchainesActions.Saisie> suite) {
        return entretiens
                .refus(jeune, saisie)
                .et(entretiens.refusDeLaNote(note))
                .et(suite.map(prochaine -> prochaines.refus(jeune, prochaine)).orElseGet(Refus::new));
    }

    EntretienId consigner(
            JeuneId jeune,
            SaisieEntretien saisie,
            String note,
            Optional<ProchainesActions.Saisie> suite,
            Optional<RendezVous.Rencontre> tenu) {
        var id = entretiens.consigner(jeune, saisie);
        if (!note.isBlank()) {
            entretiens.noter(id, note);
        }
        suite.ifPresent(prochaine -> prochaines.prevoir(jeune, Optional.of(id), prochaine));
        tenu.filter(rencontre -> rencontre.jeune().equals(jeune) && rencontre.etat() == RendezVous.Etat.PREVU)
                .ifPresent(
                        rencontre -> rendezVous.marquer(rencontre.id(), rencontre.version(), RendezVous.Etat.HONORE));
        return id;
    }

    /** {@code note} is empty when the editor did not hold the interview: theirs is not touched. */
    void corriger(EntretienId id, int version, SaisieEntretien saisie, Optional<String> note) {
        entretiens.corriger(id, version, saisie);
        note.ifPresent(texte -> entretiens.noter(id, texte));
    }
}
