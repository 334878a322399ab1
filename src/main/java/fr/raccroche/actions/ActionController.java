package fr.raccroche.actions;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** The catalogue of actions: list, page, creation and correction. */
@Controller
class ActionController {

    private static final int SUGGESTIONS = 10;

    private final Actions actions;
    private final Equipes equipes;
    private final ActionQuery lectures;
    private final Etablissements etablissements;
    private final DernieresMains mains;
    private final Clock horloge;

    ActionController(
            Actions actions,
            Equipes equipes,
            ActionQuery lectures,
            Etablissements etablissements,
            DernieresMains mains,
            Clock horloge) {
        this.actions = actions;
        this.equipes = equipes;
        this.lectures = lectures;
        this.etablissements = etablissements;
        this.mains = mains;
        this.horloge = horloge;
    }

    record ActionForm(
            @NotBlank @Nullable String type,
            @NotBlank @Nullable String intitule,
            @NotBlank @Nullable String uai,
            @NotNull @Nullable LocalDate du,
            @NotNull @Nullable LocalDate au,
            @Min(1) @Nullable Integer capacite,
            @Nullable Integer version) {

        static ActionForm de(Action action) {
            return new ActionForm(
                    action.type(),
                    action.intitule(),
                    action.uai().valeur(),
                    action.du(),
                    action.au(),
                    action.capacite(),
                    action.version());
        }

        SaisieAction saisie() {
            return new SaisieAction(
                    Objects.requireNonNull(type),
                    Objects.requireNonNull(intitule),
                    new Uai(Objects.requireNonNull(uai)),
                    Objects.requireNonNull(du),
                    Objects.requireNonNull(au),
                    capacite);
        }
    }

    record Suggestion(String id, String libelle, String detail) {}

    @GetMapping("/actions")
    String lister(
            @RequestParam(required = false) @Nullable Integer annee,
            @RequestParam(defaultValue = "") String uai,
            @RequestParam(required = false) @Nullable Integer territoire,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String texte,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        var cette = AnneeScolaire.de(LocalDate.now(horloge));
        var filtre = new FiltreActions(
                Optional.of(annee == null || !AnneeScolaire.existe(annee) ? cette : new AnneeScolaire(annee)),
                Uai.lire(uai),
                Optional.ofNullable(territoire),
                Optional.of(type).filter(code -> !code.isEmpty()),
                texte);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("annee", filtre.annee().orElse(cette).debut());
        modele.addAttribute("page", lectures.lister(filtre, Math.max(1, page)));
        modele.addAttribute("nombre", actions.compter(filtre));
        modele.addAttribute("uaiNom", etablissements.nomEtCommune(uai));
        modele.addAttribute(
                "annees",
                IntStream.rangeClosed(-1, 3)
                        .mapToObj(ecart -> new AnneeScolaire(cette.debut() - ecart))
                        .map(an -> Option.de(Integer.toString(an.debut()), an.libelle()))
                        .toList());
        modele.addAttribute("types", types());
        modele.addAttribute("territoires", lectures.territoires());
        modele.addAttribute(
                "suite",
                "/actions?annee=%s&uai=%s&type=%s&territoire=%s&texte=%s"
                        .formatted(
                                filtre.annee().orElse(cette).debut(),
                                filtre.uai().map(Uai::valeur).orElse(""),
                                filtre.type().orElse(""),
                                territoire == null ? "" : territoire,
                                UriUtils.encode(texte, StandardCharsets.UTF_8)));
        return "actions/liste";
    }

    @GetMapping("/actions/suggestions")
    @ResponseBody
    List<Suggestion> suggestions(@RequestParam String q) {
        return actions.rechercher(q, SUGGESTIONS).stream()
                .map(trouvee -> new Suggestion(trouvee.id().valeur().toString(), trouvee.nom(), trouvee.detail()))
                .toList();
    }

    @GetMapping("/actions/{id}")
    String montrer(@PathVariable ActionId id, Model modele) {
        var action = actions.find(id);
        modele.addAttribute("action", action);
        modele.addAttribute(
                "etablissement", etablissements.nomEtCommune(action.uai().valeur()));
        modele.addAttribute("equipe", equipes.de(id));
        modele.addAttribute("accueils", lectures.accueils(id));
        modele.addAttribute("roles", Option.de(List.of(Equipier.Role.values()), Enum::name, Equipier.Role::libelle));
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "actions/action";
    }

    @GetMapping("/actions/nouvelle")
    @PreAuthorize("hasAuthority('GERER_ACTIONS')")
    String nouvelle(Model modele) {
        var annee = AnneeScolaire.de(LocalDate.now(horloge));
        modele.addAttribute("form", new ActionForm("", "", "", LocalDate.now(horloge), annee.dernierJour(), null, 0));
        return formulaire(modele, "", "");
    }

    @PostMapping("/actions")
    @PreAuthorize("hasAuthority('GERER_ACTIONS')")
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

    @GetMapping("/actions/{id}/modifier")
    @PreAuthorize("hasAuthority('GERER_ACTIONS')")
    String modifier(@PathVariable ActionId id, Model modele) {
        var action = actions.find(id);
        modele.addAttribute("form", ActionForm.de(action));
        return formulaire(modele, action.uai().valeur(), id.valeur().toString());
    }

    @PostMapping("/actions/{id}")
    @PreAuthorize("hasAuthority('GERER_ACTIONS')")
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
