package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentId;
import fr.raccroche.entretiens.RendezVous.Etat;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Periode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments in lists: of an agent, of a young person, at a time that is already taken. */
@Service
@Transactional(readOnly = true)
public class Agenda {

    private final AgendaQuery agenda;
    private final Clock horloge;

    Agenda(AgendaQuery agenda, Clock horloge) {
        this.agenda = agenda;
        this.horloge = horloge;
    }

    /** An appointment in a list, with the words that a reader needs. */
    public record Ligne(
            UUID id,
            JeuneId jeune,
            String nom,
            String avec,
            LocalDate le,
            LocalTime heure,
            int dureeMinutes,
            String type,
            String canal,
            String lieu,
            Etat etat,
            int version) {

        public LocalTime fin() {
            return heure.plusMinutes(dureeMinutes);
        }

        public boolean aTraiter(LocalDate jour) {
            return etat == Etat.PREVU && !le.isAfter(jour);
        }
    }

    /** The agent's own appointments of these days, in order. */
    public List<Ligne> deLAgent(AgentId avec, Periode periode) {
        return agenda.findByAgent(avec, periode);
    }

    /** Past appointments about which nobody has said whether they took place. */
    public List<Ligne> sansSuite(AgentId avec) {
        return agenda.sansSuite(avec, LocalDate.now(horloge));
    }

    public List<Ligne> deJeune(JeuneId jeune, int limite) {
        return agenda.findByJeune(jeune, limite);
    }

    /** What the agent or the young person already has at that time: said, never forbidden. {@code sauf}: the one postponed. */
    public List<Ligne> chevauchements(JeuneId jeune, RendezVous.Saisie saisie, Optional<UUID> sauf) {
        return agenda.chevauchements(jeune, saisie, sauf.orElse(null));
    }
}
