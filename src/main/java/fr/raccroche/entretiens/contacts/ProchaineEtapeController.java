package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.ProchainesActions.Prevue;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    ProchaineEtapeController(
            ProchainesActions prochaines, Dossiers dossiers, AgentCourant agent, DernieresMains mains) {
        this.prochaines = prochaines;
        this.dossiers = dossiers;
        this.agent = agent;
        this.mains = mains;
    }

    record EtapeForm(
            @NotBlank @Nullable String quoi,
            @NotNull @Nullable LocalDate echeance,

            @NotBlank @Pattern(regexp = Saisie.UUID) @Nullable
            String par,

            @Nullable Integer version) {

        static EtapeForm de(Prevue etape) {
            return new EtapeForm(
                    etape.saisie().quoi(),
                    etape.saisie().echeance(),
                    etape.saisie().par().valeur().toString(),
                    etape.version());
        }

        ProchainesActions.Saisie saisie() {
            return new ProchainesActions.Saisie(
                    Objects.requireNonNull(quoi),
                    Objects.requireNonNull(echeance),
                    AgentId.valueOf(Objects.requireNonNull(par)));
        }
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
        if (!erreurs.hasErrors()) {
            try {
                prochaines.prevoir(jeune, Optional.empty(), form.saisie());
                redirection.addFlashAttribute("succes", "La prochaine étape est prévue.");
                return new ModelAndView("redirect:/jeunes/" + jeune.valeur());
            } catch (RegleMetierException refus) {
                Saisie.refuser(erreurs, refus);
            }
        }
        return new ModelAndView(
                remplir(dossiers.ouvrir(jeune), Optional.empty(), modele), HttpStatus.UNPROCESSABLE_CONTENT);
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
        if (!erreurs.hasErrors()) {
            try {
                prochaines.corriger(id, Objects.requireNonNullElse(form.version(), -1), form.saisie());
                redirection.addFlashAttribute("succes", "La prochaine étape est corrigée.");
                return new ModelAndView("redirect:/jeunes/" + avant.jeune().valeur());
            } catch (RegleMetierException refus) {
                Saisie.refuser(erreurs, refus);
            } catch (VersionPerimeeException perimee) {
                return conflit(form, prochaines.find(id));
            }
        }
        return new ModelAndView(
                remplir(dossiers.ouvrir(avant.jeune()), Optional.of(avant), modele), HttpStatus.UNPROCESSABLE_CONTENT);
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
