package fr.raccroche.jeunes.recherche;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.jeunes.Recherches.Trouves;
import fr.raccroche.jeunes.SansDossier;
import fr.raccroche.jeunes.statuts.Statut;
import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.SansEffet;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * The list of one's files, and the search by name: always by POST, so that no name stays in an address or a log. The
 * session keeps the last text, so that going back from a file shows the results again.
 */
@Controller
@PreAuthorize("hasAuthority('CONSULTER_JEUNES')")
class JeunesController {

    private static final int SUGGESTIONS = 8;
    private static final String DERNIERE = "recherche.jeunes";

    private final Listes listes;
    private final Recherches recherches;
    private final AgentCourant agent;

    JeunesController(Listes listes, Recherches recherches, AgentCourant agent) {
        this.listes = listes;
        this.recherches = recherches;
        this.agent = agent;
    }

    @GetMapping("/jeunes")
    String lister(@ModelAttribute FiltreDeListe filtre, @RequestParam(defaultValue = "1") int page, Model modele) {
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("liste", listes.lister(filtre, Math.max(1, page)));
        modele.addAttribute(
                "sansDossier", SansDossier.explication(agent.exiger().fonctions()));
        modele.addAttribute("statuts", Option.de(List.of(Statut.values()), Statut::name, Statut::libelle));
        modele.addAttribute(
                "suivis",
                Option.de(
                        List.of(FiltreDeListe.Suivi.values()),
                        FiltreDeListe.Suivi::name,
                        FiltreDeListe.Suivi::libelle));
        return "jeunes/liste";
    }

    @SansEffet
    @PostMapping("/jeunes/recherche")
    String chercher(@RequestParam(defaultValue = "") String q, HttpSession session) {
        session.setAttribute(DERNIERE, q);
        return "redirect:/jeunes/recherche";
    }

    @GetMapping("/jeunes/recherche")
    String montrer(@SessionAttribute(name = DERNIERE, required = false) @Nullable String derniere, Model modele) {
        var q = Objects.requireNonNullElse(derniere, "");
        var resultats = q.isBlank() ? new Trouves(List.of(), List.of()) : listes.chercher(q);
        modele.addAttribute("q", q);
        modele.addAttribute("trouves", resultats.exacts());
        modele.addAttribute("proches", resultats.proches());
        modele.addAttribute("limite", Listes.RESULTATS);
        return "jeunes/recherche";
    }

    @SansEffet
    @PostMapping("/jeunes/suggestions")
    @ResponseBody
    List<Suggestion> suggerer(@RequestParam(defaultValue = "") String q) {
        var resultats = recherches.rechercherOuProches(q, SUGGESTIONS, 1);
        return Stream.concat(
                        resultats.exacts().stream().map(jeune -> suggestion(jeune, jeune.detail())),
                        resultats.proches().stream().map(jeune -> suggestion(jeune, "Nom proche · " + jeune.detail())))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static Suggestion suggestion(JeuneTrouve jeune, String detail) {
        return new Suggestion(jeune.id().valeur().toString(), jeune.libelle(), detail);
    }

    record Suggestion(String id, String libelle, String detail) {}

    @org.springframework.context.annotation.Configuration
    static class Menu {

        @Bean
        EntreeDeMenu menuJeunes() {
            return new EntreeDeMenu("Jeunes", "/jeunes", 30, "CONSULTER_JEUNES");
        }
    }
}
