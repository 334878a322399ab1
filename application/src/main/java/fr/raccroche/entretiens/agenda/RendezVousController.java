package fr.raccroche.entretiens.agenda;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Agenda;
import fr.raccroche.entretiens.Agenda.Ligne;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.RendezVous.Etat;
import fr.raccroche.socle.JourEnLettres;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My appointments of the week and my next steps, made for a phone: one gesture says held, missed or done. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class RendezVousController {

    private static final int DUES = 50;

    private final Agenda agenda;
    private final RendezVous rendezVous;
    private final ProchainesActions prochaines;
    private final AgentCourant agent;
    private final Phrases phrases;
    private final Clock horloge;

    RendezVousController(
            Agenda agenda,
            RendezVous rendezVous,
            ProchainesActions prochaines,
            AgentCourant agent,
            Phrases phrases,
            Clock horloge) {
        this.agenda = agenda;
        this.rendezVous = rendezVous;
        this.prochaines = prochaines;
        this.agent = agent;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    enum SuiteDEtape {
        FAITE,
        ANNULEE
    }

    record Jour(String nom, boolean aujourdhui, List<Ligne> rendezVous) {}

    @GetMapping("/rendez-vous")
    String semaine(@RequestParam(required = false) @Nullable LocalDate semaine, Model modele) {
        var jour = LocalDate.now(horloge);
        var lundi = (semaine == null ? jour : semaine).with(previousOrSame(MONDAY));
        var lignes = agenda.deLAgent(agent.id(), new Periode(lundi, lundi.plusDays(6)));
        modele.addAttribute("jour", jour);
        modele.addAttribute("lundi", lundi);
        modele.addAttribute("titreSemaine", "Semaine du " + JourEnLettres.DATE.format(lundi));
        modele.addAttribute(
                "jours",
                lundi.datesUntil(lundi.plusDays(7))
                        .map(date -> new Jour(
                                JourEnLettres.SEMAINE.format(date),
                                date.equals(jour),
                                lignes.stream()
                                        .filter(ligne -> ligne.le().equals(date))
                                        .toList()))
                        .filter(un -> un.aujourdhui() || !un.rendezVous().isEmpty())
                        .toList());
        modele.addAttribute("sansSuite", agenda.sansSuite(agent.id()));
        modele.addAttribute("dues", prochaines.duesPar(agent.id(), DUES));
        modele.addAttribute("nombreDues", prochaines.compterDuesPar(agent.id()));
        return "entretiens/rendez-vous";
    }

    @PostMapping("/rendez-vous/{id}/suite")
    String suite(
            @PathVariable UUID id,
            @RequestParam Etat etat,
            @RequestParam int version,
            @RequestParam LocalDate semaine,
            RedirectAttributes redirection) {
        try {
            rendezVous.marquer(id, version, etat);
            if (etat == Etat.HONORE) {
                redirection.addFlashAttribute("succes", "Le rendez-vous est honoré. Vous pouvez noter l’entretien.");
                return "redirect:/jeunes/" + rendezVous.find(id).jeune().valeur() + "/entretiens/nouveau?rdv=" + id;
            }
            redirection.addFlashAttribute(
                    "succes", "Rendez-vous " + etat.libelle().toLowerCase(Locale.FRENCH) + ".");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        } catch (VersionPerimeeException dejaFait) {
            redirection.addFlashAttribute(
                    "avertissement", "Quelqu’un a déjà donné suite à ce rendez-vous : voici où il en est.");
        }
        return retour(semaine);
    }

    @PostMapping("/prochaines-etapes/{id}/suite")
    String suite(
            @PathVariable UUID id,
            @RequestParam SuiteDEtape suite,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable LocalDate semaine,
            RedirectAttributes redirection) {
        try {
            switch (suite) {
                case FAITE -> prochaines.faite(id, version);
                case ANNULEE -> prochaines.annuler(id, version);
            }
            redirection.addFlashAttribute(
                    "succes", suite == SuiteDEtape.FAITE ? "L’étape est faite." : "L’étape est annulée.");
        } catch (VersionPerimeeException dejaFait) {
            redirection.addFlashAttribute("info", "Cette étape était déjà faite ou annulée.");
        }
        return semaine == null
                ? "redirect:/jeunes/" + prochaines.find(id).jeune().valeur()
                : retour(semaine);
    }

    private static String retour(LocalDate semaine) {
        return "redirect:/rendez-vous?semaine=" + semaine;
    }
}
