package fr.raccroche.actions.gestion;

import fr.raccroche.actions.Action;
import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.Actions;
import fr.raccroche.actions.TypeDAction;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.territoire.Etablissements;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates an action of the catalogue, and corrects it. */
@Controller
@RequestMapping("/actions")
@PreAuthorize("hasAuthority('GERER_ACTIONS')")
class GestionController {

    private final Actions actions;
    private final Etablissements etablissements;
    private final DernieresMains mains;
    private final Clock horloge;

    GestionController(Actions actions, Etablissements etablissements, DernieresMains mains, Clock horloge) {
        this.actions = actions;
        this.etablissements = etablissements;
        this.mains = mains;
        this.horloge = horloge;
    }

    @GetMapping("/nouvelle")
    String nouvelle(Model modele) {
        var annee = AnneeScolaire.de(LocalDate.now(horloge));
        modele.addAttribute("form", new ActionForm("", "", "", LocalDate.now(horloge), annee.dernierJour(), null, 0));
        return formulaire(modele, "", "");
    }

    @PostMapping
    ModelAndView creer(
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String uai,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs)
                .enregistrer(
                        () -> {
                            var id = actions.creer(form.saisie());
                            redirection.addFlashAttribute(
                                    "succes", "L’action est créée. Composez maintenant son équipe.");
                            return "redirect:/actions/" + id.valeur();
                        },
                        () -> formulaire(modele, uai, ""));
    }

    @GetMapping("/{id}/modifier")
    String modifier(@PathVariable ActionId id, Model modele) {
        var action = actions.find(id);
        modele.addAttribute("form", ActionForm.de(action));
        return formulaire(modele, action.uai().valeur(), id.valeur().toString());
    }

    @PostMapping("/{id}")
    ModelAndView corriger(
            @PathVariable ActionId id,
            @Valid @ModelAttribute("form") ActionForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String uai,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs)
                .enregistrer(
                        () -> {
                            actions.corriger(id, Objects.requireNonNullElse(form.version(), -1), form.saisie());
                            redirection.addFlashAttribute("succes", "L’action est corrigée.");
                            return "redirect:/actions/" + id.valeur();
                        },
                        () -> formulaire(modele, uai, id.valeur().toString()),
                        perimee -> conflit(form, actions.find(id)));
    }

    private ModelAndView conflit(ActionForm form, Action enregistree) {
        var id = enregistree.id().valeur();
        return Conflit.entre(form, ActionForm.de(enregistree), mains.de("actions.action", id))
                .choix("type", "Type d’action", types())
                .champ("intitule", "Intitulé")
                .champ("uai", "Établissement d’accueil", etablissements::nomEtCommune)
                .champ("du", "Du")
                .champ("au", "Au")
                .champ("capacite", "Places")
                .page("Deux personnes ont corrigé cette action", "/actions/" + id);
    }

    private String formulaire(Model modele, String uai, String id) {
        modele.addAttribute("types", types());
        modele.addAttribute("uaiNom", etablissements.nomEtCommune(uai));
        modele.addAttribute("id", id);
        return "actions/formulaire";
    }

    private List<Option> types() {
        return Option.de(actions.types(), TypeDAction::code, TypeDAction::libelle);
    }
}
