package fr.raccroche.lettres.redaction;

import static java.util.Objects.requireNonNull;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.lettres.Lettre;
import fr.raccroche.lettres.LettreId;
import fr.raccroche.lettres.LettreVues;
import fr.raccroche.lettres.Lettres;
import fr.raccroche.lettres.ListesDeLettres;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.VersionPerimeeException;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The draft of a letter: one form, so that adding a school loses nothing of what is typed elsewhere. Each button saves
 * all of it, then does its own gesture.
 */
@Controller
@RequestMapping("/lettres")
@PreAuthorize("hasAuthority('GERER_LETTRES')")
class RedactionController {

    private static final int SUGGESTIONS = 10;

    record Suggestion(String id, String libelle, String detail) {}

    private final Lettres lettres;
    private final LettreVues vues;
    private final ListesDeLettres listes;
    private final Redaction redaction;
    private final LectureDuBrouillon lecture;
    private final Saisies saisies;
    private final AgentCourant agent;
    private final DernieresMains mains;

    RedactionController(
            Lettres lettres,
            LettreVues vues,
            ListesDeLettres listes,
            Redaction redaction,
            LectureDuBrouillon lecture,
            Saisies saisies,
            AgentCourant agent,
            DernieresMains mains) {
        this.lettres = lettres;
        this.vues = vues;
        this.listes = listes;
        this.redaction = redaction;
        this.lecture = lecture;
        this.saisies = saisies;
        this.agent = agent;
        this.mains = mains;
    }

    /** Those whom a letter may name as the coordonnateur of the agent, and nobody else. */
    @GetMapping("/coordonnateurs/suggestions")
    @ResponseBody
    List<Suggestion> suggerer(@RequestParam(defaultValue = "") String q) {
        return saisies.responsables(q, SUGGESTIONS).stream()
                .map(ligne -> new Suggestion(ligne.id().valeur().toString(), ligne.nomComplet(), ligne.fonctions()))
                .toList();
    }

    @GetMapping("/{id}/brouillon")
    String montrer(@PathVariable LettreId id, Model modele) {
        return remplir(id, modele);
    }

    @PostMapping("/{id}/brouillon")
    ModelAndView enregistrer(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("form") BrouillonForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var changement = lecture.listes(form, erreurs);
        var enTete = lecture.enTete(form, EnTete.de(lettres.find(id).contenu()), erreurs);
        return Formulaire.de(erreurs)
                .refuser(redaction.refus(id, enTete, changement, form.veut("signature")))
                .enregistrer(
                        () -> enregistrer(id, form, enTete, changement, redirection),
                        () -> remplir(id, modele),
                        perimee -> conflit(id, enTete));
    }

    private String enregistrer(
            LettreId id,
            BrouillonForm form,
            EnTete enTete,
            UnaryOperator<Contenu> changement,
            RedirectAttributes redirection) {
        if (!redaction.enregistrer(id, requireNonNull(form.version()), enTete, changement)) {
            throw new VersionPerimeeException("lettre", id.valeur());
        }
        if (form.veut("signature")) {
            lettres.mettreALaSignature(id);
            redirection.addFlashAttribute("succes", "La lettre est proposée à la signature. Elle ne change plus.");
            return "redirect:/lettres/" + id.valeur();
        }
        if (form.ancre().isEmpty()) {
            redirection.addFlashAttribute("succes", "Le brouillon est enregistré.");
        }
        return "redirect:/lettres/" + id.valeur() + "/brouillon" + form.ancre();
    }

    private ModelAndView conflit(LettreId id, EnTete mien) {
        var vue = vues.vue(id, agent.exiger());
        var version = vue.lettre().version();
        return Conflit.entre(
                        BrouillonForm.de(mien, "", "", 0),
                        BrouillonForm.de(EnTete.de(vue.lettre().contenu()), "", "", version),
                        mains.de("lettres.lettre", id.valeur()))
                .champ("du", "Premier jour")
                .champ("au", "Dernier jour")
                .champ("quotite", "Quotité en pourcentage")
                .champ("rattachement", "Établissement de rattachement", saisies::nomDEtablissement)
                .champ("responsable", "Coordonnateur", saisies::nomDAgent)
                .champ("lieu", "Lieu de signature")
                .page("Deux personnes ont corrigé cette lettre", "/lettres/" + id.valeur() + "/brouillon");
    }

    private String remplir(LettreId id, Model modele) {
        var vue = vues.vue(id, agent.exiger());
        var lettre = vue.lettre();
        lettre.exiger(Lettre.Etat.BROUILLON);
        modele.addAttribute("vue", vue);
        if (!modele.containsAttribute("form")) {
            modele.addAttribute(
                    "form",
                    BrouillonForm.de(
                            EnTete.de(lettre.contenu()), vue.rattachement(), vue.responsable(), lettre.version()));
        }
        modele.addAttribute("autres", listes.autres(lettre.contenu().agent(), lettre.annee(), id));
        modele.addAttribute(
                "liens", Option.de(Arrays.asList(Lien.values()), Lien::name, RedactionController::capitale));
        modele.addAttribute("territoires", listes.territoires(lettre.contenu().fonction()));
        return "lettres/brouillon";
    }

    private static String capitale(Lien lien) {
        return lien.libelle().substring(0, 1).toUpperCase(Locale.FRANCE)
                + lien.libelle().substring(1);
    }
}
