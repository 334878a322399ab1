package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Entretien;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.ProchainesActions;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.SaisieEntretien;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Formulaire;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records an interview, new or corrected. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class ConsignationController {

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

    ConsignationController(
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
