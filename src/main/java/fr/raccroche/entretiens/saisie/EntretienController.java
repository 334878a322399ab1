package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records and corrects an interview. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class EntretienController {

    private final Entretiens entretiens;
    private final Consignations consignations;
    private final Dossiers dossiers;
    private final ComparaisonDEntretien comparaisons;
    private final RendezVous rendezVous;
    private final AgentCourant agent;
    private final PageDeSaisie page;
    private final EntretiensCommences commences;
    private final RefusDEntretien refus;

    EntretienController(
            Entretiens entretiens,
            Consignations consignations,
            Dossiers dossiers,
            ComparaisonDEntretien comparaisons,
            RendezVous rendezVous,
            AgentCourant agent,
            PageDeSaisie page,
            EntretiensCommences commences,
            RefusDEntretien refus) {
        this.entretiens = entretiens;
        this.consignations = consignations;
        this.dossiers = dossiers;
        this.comparaisons = comparaisons;
        this.rendezVous = rendezVous;
        this.agent = agent;
        this.page = page;
        this.commences = commences;
        this.refus = refus;
    }

    @GetMapping("/jeunes/{jeune}/entretiens/nouveau")
    String nouveau(
            @PathVariable JeuneId jeune,
            @RequestParam Optional<String> type,
            @RequestParam Optional<UUID> rdv,
            Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        var form = rdv.map(rendezVous::find)
                .map(rencontre -> EntretienForm.apres(rencontre, dossier, agent.id()))
                .orElseGet(() -> EntretienForm.nouveau(
                        dossier.type(type.or(() -> commences.dernier(dossier)).orElse("SITUATION")),
                        dossier,
                        agent.id()));
        modele.addAttribute("form", form);
        return page.remplir(
                modele, dossier, Choix.de(form), Constats.presumes(dossier.type(form.type())), Optional.empty());
    }

    /** Another type, the same interview: what is common to both follows, and nothing typed is lost. */
    @SansEffet
    @PostMapping("/jeunes/{jeune}/entretiens/type")
    String changer(
            @PathVariable JeuneId jeune,
            @RequestParam(defaultValue = "") String vers,
            @RequestParam MultiValueMap<String, String> envoyes,
            Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        var reprise = commences.changer(dossier, vers, envoyes);
        modele.addAllAttributes(commences.relire(reprise));
        modele.addAttribute("montre", "oui");
        return page.remplir(modele, dossier, Choix.de(reprise), EntretienForm.constats(reprise), Optional.empty());
    }

    @PostMapping("/jeunes/{jeune}/entretiens")
    ModelAndView consigner(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") EntretienForm form,
            BindingResult erreurs,
            @RequestParam MultiValueMap<String, String> envoyes,
            Model modele,
            RedirectAttributes redirection) {
        var constats = EntretienForm.constats(envoyes);
        refus.chercher(erreurs);
        if (!erreurs.hasErrors()) {
            try {
                consignations.consigner(
                        jeune,
                        form.saisie(constats),
                        Objects.requireNonNullElse(form.note(), ""),
                        form.prochaine(agent.id()),
                        EntretienForm.texte(form.rdv()).map(UUID::fromString).map(rendezVous::find));
                commences.enregistre(jeune, form.type());
                return enregistre(form, jeune, redirection);
            } catch (RegleMetierException motif) {
                refus.montrer(erreurs, motif);
            }
        }
        return new ModelAndView(
                page.remplir(modele, dossiers.ouvrir(jeune), Choix.de(envoyes), constats, Optional.empty()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/entretiens/{id}/modifier")
    String modifier(@PathVariable EntretienId id, Model modele) {
        var entretien = entretiens.find(id);
        var form = EntretienForm.de(entretien, entretiens.note(id).orElse(""));
        modele.addAttribute("form", form);
        return page.remplir(
                modele,
                dossiers.ouvrir(entretien.jeune(), entretien.saisie().le()),
                Choix.de(form),
                entretien.saisie().constats(),
                Optional.of(entretien));
    }

    @PostMapping("/entretiens/{id}")
    ModelAndView corriger(
            @PathVariable EntretienId id,
            @Valid @ModelAttribute("form") EntretienForm form,
            BindingResult erreurs,
            @RequestParam MultiValueMap<String, String> envoyes,
            Model modele,
            RedirectAttributes redirection) {
        var avant = entretiens.find(id);
        var constats = EntretienForm.constats(envoyes);
        refus.chercher(erreurs);
        if (!erreurs.hasErrors()) {
            try {
                consignations.corriger(
                        id,
                        Objects.requireNonNullElse(form.version(), -1),
                        form.saisie(constats),
                        avant.auteur().equals(agent.id())
                                ? Optional.of(Objects.requireNonNullElse(form.note(), ""))
                                : Optional.empty());
                return enregistre(form, avant.jeune(), redirection);
            } catch (RegleMetierException motif) {
                refus.montrer(erreurs, motif);
            } catch (VersionPerimeeException perimee) {
                return comparaisons
                        .entre(form, constats, entretiens.find(id))
                        .page("Deux personnes ont corrigé cet entretien", "/entretiens/" + id.valeur());
            }
        }
        return new ModelAndView(
                page.remplir(
                        modele,
                        dossiers.ouvrir(avant.jeune(), avant.saisie().le()),
                        Choix.de(envoyes),
                        constats,
                        Optional.of(avant)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView enregistre(EntretienForm form, JeuneId jeune, RedirectAttributes redirection) {
        redirection.addFlashAttribute("succes", "L’entretien est enregistré.");
        var mots = MotsSensibles.dans(
                Objects.requireNonNullElse(form.synthese(), "") + " " + Objects.requireNonNullElse(form.note(), ""));
        if (!mots.isEmpty()) {
            redirection.addFlashAttribute(
                    "avertissement",
                    "Relisez votre texte : « " + String.join(" », « ", mots)
                            + " » évoque peut-être la santé, la religion, l’origine ou une infraction. Ces informations n’ont pas leur place dans le dossier.");
        }
        return new ModelAndView("redirect:/jeunes/" + jeune.valeur());
    }
}
