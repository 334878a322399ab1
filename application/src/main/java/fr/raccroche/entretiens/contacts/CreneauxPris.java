package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Agenda;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.JourEnChiffres;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What stands already at the time of an appointment, for the young person or for whoever receives them. */
@Component
class CreneauxPris {

    private final Agenda agenda;
    private final AgentCourant agent;

    CreneauxPris(Agenda agenda, AgentCourant agent) {
        this.agenda = agenda;
        this.agent = agent;
    }

    /** The page says when the time is already taken, and refuses it unless somebody insisted. */
    void signaler(
            JeuneId jeune,
            RendezVousForm form,
            RendezVous.Saisie saisie,
            Optional<UUID> sauf,
            BindingResult erreurs,
            Model modele) {
        if (Stream.of("le", "heure", "duree", "avec").anyMatch(erreurs::hasFieldErrors)) {
            return;
        }
        var pris = agenda.chevauchements(jeune, saisie, sauf);
        modele.addAttribute(
                "chevauchements",
                pris.stream().map(autre -> phrase(autre, jeune, saisie)).toList());
        if (!pris.isEmpty() && !Boolean.TRUE.equals(form.maintenir())) {
            erreurs.rejectValue("maintenir", "rendez-vous.chevauche");
        }
    }

    private String phrase(Agenda.Ligne autre, JeuneId jeune, RendezVous.Saisie saisie) {
        var quand = " déjà un rendez-vous le %s de %s à %s"
                .formatted(JourEnChiffres.DATE.format(autre.le()), autre.heure(), autre.fin());
        if (autre.jeune().equals(jeune)) {
            return autre.nom() + " a" + quand + ", avec " + autre.avec() + ".";
        }
        return (saisie.avec().equals(agent.id()) ? "Vous avez" : autre.avec() + " a") + quand + ", avec " + autre.nom()
                + ".";
    }
}
