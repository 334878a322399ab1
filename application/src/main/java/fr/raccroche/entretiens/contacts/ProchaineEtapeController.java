package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.ProchainesActions.Prevue;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is owed next for a young person, said without an interview: what, before when, by whom. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class ProchaineEtapeController {

    private final ProchainesActions prochaines;
    private final Dossiers dossiers;
    private final AgentCourant agent;
    private final DernieresMains mains;
    private final Clock horloge;

    ProchaineEtapeController(
            ProchainesActions prochaines, Dossiers dossiers, AgentCourant agent, DernieresMains mains, Clock horloge) {
        this.prochaines = prochaines;
        this.dossiers = dossiers;
        this.agent = agent;
        this.mains = mains;
        this.horloge = horloge;
    }

    @GetMapping("/jeunes/{jeune}/prochaines-etapes/nouvelle")
    String nouvelle(@PathVariable JeuneId jeune, Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        modele.addAttribute(
                "form",
                new EtapeForm("", dossier.dansUneSemaine(), agent.id().valeur().toString(), 0));
        return remplir(dossier, Optional.empty(), modele);
    }

    @PostMapping("/jeunes/{jeune}/prochaines-etapes")
    ModelAndView prevoir(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") EtapeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var saisie = form.saisie(LocalDate.now(horloge), agent.id());
        return Formulaire.de(erreurs)
                .refuser(prochaines.refus(jeune, saisie))
                .enregistrer(
                        () -> {
                            prochaines.prevoir(jeune, Optional.empty(), saisie);
                            redirection.addFlashAttribute("succes", "La prochaine étape est prévue.");
                            return "redirect:/jeunes/" + jeune.valeur();
                        },
                        () -> remplir(dossiers.ouvrir(jeune), Optional.empty(), modele));
    }

    @GetMapping("/prochaines-etapes/{id}")
    String montrer(@PathVariable UUID id, Model modele) {
        var etape = prochaines.find(id);
        modele.addAttribute("form", EtapeForm.de(etape));
        return remplir(dossiers.ouvrir(etape.jeune()), Optional.of(etape), modele);
    }

    @PostMapping("/prochaines-etapes/{id}")
    ModelAndView corriger(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") EtapeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var avant = prochaines.find(id);
        var saisie = form.saisie(LocalDate.now(horloge), agent.id());
        return Formulaire.de(erreurs)
                .refuser(prochaines.refus(avant.jeune(), saisie))
                .enregistrer(
                        () -> {
                            prochaines.corriger(id, Objects.requireNonNullElse(form.version(), -1), saisie);
                            redirection.addFlashAttribute("succes", "La prochaine étape est corrigée.");
                            return "redirect:/jeunes/" + avant.jeune().valeur();
                        },
                        () -> remplir(dossiers.ouvrir(avant.jeune()), Optional.of(avant), modele),
                        perimee -> conflit(form, prochaines.find(id)));
    }

    private ModelAndView conflit(EtapeForm form, Prevue enregistree) {
        var dossier = dossiers.ouvrir(enregistree.jeune());
        return Conflit.entre(form, EtapeForm.de(enregistree), mains.de("entretiens.prochaine_action", enregistree.id()))
                .choix("quoi", "Étape", dossier.valeurs("PROCHAINE"))
                .champ("echeance", "Pour le")
                .choix("par", "Par", dossier.agents())
                .page("Deux personnes ont corrigé cette étape", dossier.url());
    }

    private static String remplir(Dossier dossier, Optional<Prevue> connue, Model modele) {
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("connue", connue.orElse(null));
        return "entretiens/prochaine-etape";
    }
}
