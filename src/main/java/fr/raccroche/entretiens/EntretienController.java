package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Onglet;
import fr.raccroche.presentation.SaisiesEnCours;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
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

/** Records, shows and corrects an interview. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class EntretienController {

    /** Where a refusal of a rule is shown. */
    private static final Map<String, String> CHAMPS = Map.of(
            "entretien.futur", "le",
            "entretien.duree", "duree",
            "entretien.synthese-longue", "synthese",
            "entretien.note-longue", "note",
            "entretien.type-inconnu", "type",
            "entretien.etablissement", "uai",
            "prochaine.passee", "prochaineLe",
            "prochaine.sans-date", "prochaineLe",
            "prochaine.agent-hors-cercle", "prochainePar");

    private final Entretiens entretiens;
    private final Consignations consignations;
    private final Dossiers dossiers;
    private final LectureDEntretien lectures;
    private final ComparaisonDEntretien comparaisons;
    private final RendezVous rendezVous;
    private final AgentCourant agent;
    private final SaisiesEnCours enCours;

    EntretienController(
            Entretiens entretiens,
            Consignations consignations,
            Dossiers dossiers,
            LectureDEntretien lectures,
            ComparaisonDEntretien comparaisons,
            RendezVous rendezVous,
            AgentCourant agent,
            SaisiesEnCours enCours) {
        this.entretiens = entretiens;
        this.consignations = consignations;
        this.dossiers = dossiers;
        this.lectures = lectures;
        this.comparaisons = comparaisons;
        this.rendezVous = rendezVous;
        this.agent = agent;
        this.enCours = enCours;
    }

    @GetMapping("/jeunes/{jeune}/entretiens/nouveau")
    String nouveau(
            @PathVariable JeuneId jeune,
            @RequestParam Optional<String> type,
            @RequestParam Optional<UUID> rdv,
            Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        var form = rdv.map(rendezVous::find)
                .map(rencontre -> EntretienForm.apres(rencontre, dossier.jour(), agent.id()))
                .orElseGet(() -> EntretienForm.nouveau(
                        dossier.nomenclature()
                                .exigerType(type.or(() -> commence(dossier)).orElse("SITUATION"), dossier.jour()),
                        dossier.jour(),
                        agent.id()));
        modele.addAttribute("form", form);
        return remplir(modele, dossier, Choix.de(form), Constats.AUCUN, Optional.empty());
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
        if (!erreurs.hasErrors()) {
            try {
                consignations.consigner(
                        jeune,
                        form.saisie(constats),
                        Objects.requireNonNullElse(form.note(), ""),
                        form.prochaine(agent.id()),
                        EntretienForm.texte(form.rdv()).map(UUID::fromString).map(rendezVous::find));
                return enregistre(form, jeune, redirection);
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            }
        }
        return new ModelAndView(
                remplir(modele, dossiers.ouvrir(jeune), Choix.de(envoyes), constats, Optional.empty()),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/entretiens/{id}")
    @PreAuthorize("hasAuthority('CONSULTER_JEUNES')")
    String montrer(@PathVariable EntretienId id, Model modele) {
        modele.addAttribute("vue", lectures.montrer(id));
        modele.addAttribute("note", entretiens.note(id).orElse(null));
        return "entretiens/entretien";
    }

    @GetMapping("/entretiens/{id}/modifier")
    String modifier(@PathVariable EntretienId id, Model modele) {
        var entretien = entretiens.find(id);
        var form = EntretienForm.de(entretien, entretiens.note(id).orElse(""));
        modele.addAttribute("form", form);
        return remplir(
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
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            } catch (VersionPerimeeException perimee) {
                return comparaisons
                        .entre(form, constats, entretiens.find(id))
                        .page("Deux personnes ont corrigé cet entretien", "/entretiens/" + id.valeur());
            }
        }
        return new ModelAndView(
                remplir(
                        modele,
                        dossiers.ouvrir(avant.jeune(), avant.saisie().le()),
                        Choix.de(envoyes),
                        constats,
                        Optional.of(avant)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/entretiens/{id}/annulation")
    String annuler(@PathVariable EntretienId id, @RequestParam int version, RedirectAttributes redirection) {
        entretiens.annuler(id, version);
        redirection.addFlashAttribute("succes", "L’entretien est annulé : il ne compte plus.");
        return "redirect:/entretiens/" + id.valeur();
    }

    @PostMapping("/entretiens/{id}/retablissement")
    String retablir(@PathVariable EntretienId id, @RequestParam int version, RedirectAttributes redirection) {
        entretiens.retablir(id, version);
        redirection.addFlashAttribute("succes", "L’entretien est rétabli.");
        return "redirect:/entretiens/" + id.valeur();
    }

    /** The type of the last interview of the file that the caller began and did not save. */
    private Optional<String> commence(Dossier dossier) {
        return commences(dossier).stream().findFirst();
    }

    private List<String> commences(Dossier dossier) {
        return enCours.sous(Choix.brouillon(dossier, "")).stream()
                .map(code -> code.replace('-', '_'))
                .filter(code -> dossier.nomenclature().types(dossier.jour()).stream()
                        .anyMatch(type -> type.code().equals(code)))
                .toList();
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

    private static void refuser(BindingResult erreurs, RegleMetierException refus) {
        var champ = CHAMPS.get(refus.cle());
        if (champ == null) {
            erreurs.reject(refus.cle(), refus.arguments(), null);
        } else {
            erreurs.rejectValue(champ, refus.cle(), refus.arguments(), null);
        }
    }

    private String remplir(Model modele, Dossier dossier, Choix choix, Constats constats, Optional<Entretien> connu) {
        var type = dossier.nomenclature().type(choix.type());
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("choix", choix);
        modele.addAttribute("constats", constats);
        modele.addAttribute("type", type.orElse(null));
        modele.addAttribute(
                "brouillon",
                connu.map(entretien -> "entretien:" + entretien.id().valeur())
                        .orElseGet(() -> Choix.brouillon(dossier, choix.type())));
        var commences = commences(dossier);
        modele.addAttribute("listes", type.map(dossier.nomenclature()::listesDe).orElse(List.of()));
        modele.addAttribute("uaiNom", nomOuTexte(choix));
        modele.addAttribute("entretien", connu.orElse(null));
        modele.addAttribute(
                "auteur",
                connu.map(entretien -> entretien.auteur().equals(agent.id())).orElse(true));
        modele.addAttribute(
                "onglets",
                dossier.nomenclature().types(dossier.jour()).stream()
                        .map(autre -> new Onglet(
                                autre.libelle() + (commences.contains(autre.code()) ? " (commencé)" : ""),
                                dossier.url() + "/entretiens/nouveau?type=" + autre.code(),
                                autre.code().equals(choix.type())))
                        .toList());
        return "entretiens/formulaire";
    }

    private String nomOuTexte(Choix choix) {
        var nom = dossiers.etablissement(choix.uai());
        return nom.isEmpty() ? choix.uaiTexte() : nom;
    }

    /** What decides how the form is shown; taken from what was sent, for a form with an unreadable date has no object. */
    record Choix(String type, String rdv, String uai, String uaiTexte) {

        /** One draft for each type: the lists of one never fill the form of another. Keys have no underscore. */
        static String brouillon(Dossier dossier, String type) {
            return "entretien:" + dossier.jeune().id().valeur() + ":" + type.replace('_', '-');
        }

        static Choix de(EntretienForm form) {
            return new Choix(
                    Objects.requireNonNullElse(form.type(), ""),
                    Objects.requireNonNullElse(form.rdv(), ""),
                    Objects.requireNonNullElse(form.uai(), ""),
                    "");
        }

        static Choix de(MultiValueMap<String, String> envoyes) {
            return new Choix(
                    Objects.requireNonNullElse(envoyes.getFirst("type"), ""),
                    Objects.requireNonNullElse(envoyes.getFirst("rdv"), ""),
                    Objects.requireNonNullElse(envoyes.getFirst("uai"), ""),
                    Objects.requireNonNullElse(envoyes.getFirst("uaiTexte"), ""));
        }
    }
}
