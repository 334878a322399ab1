package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Entretien;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.SansEffet;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /** The next step is asked for in the same form. */
    private static final Map<String, String> CHAMPS =
            Map.of("quoi", "prochaineQuoi", "echeance", "prochaineLe", "par", "prochainePar");

    private final Entretiens entretiens;
    private final Consignations consignations;
    private final Dossiers dossiers;
    private final ComparaisonDEntretien comparaisons;
    private final RendezVous rendezVous;
    private final AgentCourant agent;
    private final PageDeSaisie page;
    private final EntretiensCommences commences;
    private final Clock horloge;

    EntretienController(
            Entretiens entretiens,
            Consignations consignations,
            Dossiers dossiers,
            ComparaisonDEntretien comparaisons,
            RendezVous rendezVous,
            AgentCourant agent,
            PageDeSaisie page,
            EntretiensCommences commences,
            Clock horloge) {
        this.entretiens = entretiens;
        this.consignations = consignations;
        this.dossiers = dossiers;
        this.comparaisons = comparaisons;
        this.rendezVous = rendezVous;
        this.agent = agent;
        this.page = page;
        this.commences = commences;
        this.horloge = horloge;
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
        return enregistrer(jeune, Optional.empty(), form, erreurs, envoyes, modele, redirection);
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
        var connu = entretiens.find(id);
        return enregistrer(connu.jeune(), Optional.of(connu), form, erreurs, envoyes, modele, redirection);
    }

    private ModelAndView enregistrer(
            JeuneId jeune,
            Optional<Entretien> connu,
            EntretienForm form,
            BindingResult erreurs,
            MultiValueMap<String, String> envoyes,
            Model modele,
            RedirectAttributes redirection) {
        var jour = LocalDate.now(horloge);
        var constats = EntretienForm.constats(envoyes);
        var saisie = form.saisie(constats, jour);
        var suite = form.prochaine(agent.id(), jour);
        var note = Formulaire.texte(form.note());
        return Formulaire.de(erreurs, CHAMPS)
                .refuser(form.refus())
                .refuser(consignations.refus(jeune, saisie, note, suite))
                .enregistrer(
                        () -> {
                            connu.ifPresentOrElse(
                                    avant -> corriger(avant, form, saisie, note),
                                    () -> consigner(jeune, form, saisie, note, suite));
                            dire(form, redirection);
                            return "redirect:/jeunes/" + jeune.valeur();
                        },
                        () -> page.remplir(
                                modele,
                                connu.map(avant -> dossiers.ouvrir(
                                                jeune, avant.saisie().le()))
                                        .orElseGet(() -> dossiers.ouvrir(jeune)),
                                Choix.de(form),
                                constats,
                                connu),
                        perimee -> connu.map(avant -> conflit(form, saisie, avant.id()))
                                .orElseThrow(() -> perimee));
    }

    private void consigner(
            JeuneId jeune,
            EntretienForm form,
            SaisieEntretien saisie,
            String note,
            Optional<ProchainesActions.Saisie> suite) {
        consignations.consigner(
                jeune,
                saisie,
                note,
                suite,
                Formulaire.choisi(form.rdv()).map(UUID::fromString).map(rendezVous::find));
        commences.enregistre(jeune, form.type());
    }

    private void corriger(Entretien avant, EntretienForm form, SaisieEntretien saisie, String note) {
        consignations.corriger(
                avant.id(),
                Objects.requireNonNullElse(form.version(), -1),
                saisie,
                Optional.of(note).filter(texte -> avant.auteur().equals(agent.id())));
    }

    private ModelAndView conflit(EntretienForm form, SaisieEntretien saisie, EntretienId id) {
        return comparaisons
                .entre(form, saisie, entretiens.find(id))
                .page("Deux personnes ont corrigé cet entretien", "/entretiens/" + id.valeur());
    }

    private static void dire(EntretienForm form, RedirectAttributes redirection) {
        redirection.addFlashAttribute("succes", "L’entretien est enregistré.");
        var mots = MotsSensibles.dans(Formulaire.texte(form.synthese()) + " " + Formulaire.texte(form.note()));
        if (!mots.isEmpty()) {
            redirection.addFlashAttribute(
                    "avertissement",
                    "Relisez votre texte : « " + String.join(" », « ", mots)
                            + " » évoque peut-être la santé, la religion, l’origine ou une infraction. Ces informations n’ont pas leur place dans le dossier.");
        }
    }
}
