package fr.raccroche.agents;

import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
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

/** The directory of agents: who does what, where, and how to reach them. */
@Controller
@RequestMapping("/agents")
class AgentController {

    private static final int SUGGESTIONS = 10;

    /** The only field that a rule refuses. */
    private static final Map<String, String> COURRIEL = Map.of("", "courriel");

    private final Agents agents;
    private final Exercices exercices;

    AgentController(Agents agents, Exercices exercices) {
        this.agents = agents;
        this.exercices = exercices;
    }

    record Suggestion(String id, String libelle, String detail) {}

    @Bean
    static EntreeDeMenu menuAgents() {
        return new EntreeDeMenu("Agents", "/agents", 95, "");
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        var numero = Math.max(1, page);
        var lignes = agents.rechercher("", Page.TAILLE + 1, (numero - 1) * Page.TAILLE);
        return liste(Page.de(lignes, numero, Page.TAILLE), "", model);
    }

    /** By POST: a name has no place in an address. */
    @SansEffet
    @PostMapping
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        return liste(Page.de(agents.rechercher(q, Page.TAILLE, 0), 1, Page.TAILLE), q, model);
    }

    @GetMapping("/suggestions")
    @ResponseBody
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q) {
        return agents.rechercher(q, SUGGESTIONS, 0).stream()
                .map(ligne -> new Suggestion(ligne.id().valeur().toString(), ligne.nomComplet(), ligne.fonctions()))
                .toList();
    }

    @GetMapping("/{id}")
    String show(@PathVariable AgentId id, Model model) {
        model.addAttribute("agent", agents.find(id));
        model.addAttribute("fonctions", exercices.de(id));
        return "agents/agent";
    }

    @GetMapping("/nouveau")
    @PreAuthorize("hasAuthority('GERER_COMPTES')")
    String prepareNew(Model model) {
        model.addAttribute("form", AgentForm.VIDE);
        return formulaire(model, "Nouvel agent", "/agents/nouveau");
    }

    @PostMapping("/nouveau")
    @PreAuthorize("hasAuthority('GERER_COMPTES')")
    ModelAndView create(
            @Valid @ModelAttribute("form") AgentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirection) {
        return Formulaire.de(errors, COURRIEL)
                .enregistrer(
                        () -> {
                            var id = agents.creer(form.identite());
                            redirection.addFlashAttribute(
                                    "succes", "L’agent est créé. Il lui reste à recevoir une fonction.");
                            return "redirect:/comptes/" + id.valeur();
                        },
                        () -> formulaire(model, "Nouvel agent", "/agents/nouveau"));
    }

    @GetMapping("/{id}/modifier")
    @PreAuthorize("hasAuthority('GERER_COMPTES')")
    String edit(@PathVariable AgentId id, Model model) {
        var agent = agents.find(id);
        model.addAttribute("form", AgentForm.de(agent));
        return formulaire(model, agent.nomComplet(), "/agents/" + id.valeur() + "/modifier");
    }

    @PostMapping("/{id}/modifier")
    @PreAuthorize("hasAuthority('GERER_COMPTES')")
    ModelAndView update(
            @PathVariable AgentId id,
            @Valid @ModelAttribute("form") AgentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirection) {
        return Formulaire.de(errors, COURRIEL)
                .enregistrer(
                        () -> {
                            agents.modifier(id, form.version(), form.identite());
                            redirection.addFlashAttribute("succes", "Les changements sont enregistrés.");
                            return "redirect:/agents/" + id.valeur();
                        },
                        () -> formulaire(model, agents.find(id).nomComplet(), "/agents/" + id.valeur() + "/modifier"));
    }

    private static String liste(Page<Agents.Ligne> page, String q, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("q", q);
        return "agents/liste";
    }

    private static String formulaire(Model model, String titre, String action) {
        model.addAttribute("titre", titre);
        model.addAttribute("action", action);
        model.addAttribute("civilites", List.of(Option.de("Mme", "Madame"), Option.de("M.", "Monsieur")));
        model.addAttribute(
                "statuts", Option.de(new TreeMap<>(Map.of("TITULAIRE", "Titulaire", "CONTRACTUEL", "Contractuel"))));
        return "agents/formulaire";
    }
}
