package fr.raccroche.bord;

import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.presentation.SansEffet;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * The search box of the header: always by POST, so that no name stays in an address or a log. The session keeps the last
 * text, so that going back from a file shows the results again.
 */
@Controller
@RequestMapping("/recherche")
class RechercheController {

    private static final int RESULTATS = 20;
    private static final int SUGGESTIONS = 4;
    private static final String DERNIERE = "recherche";

    private final RechercheGenerale recherche;

    RechercheController(RechercheGenerale recherche) {
        this.recherche = recherche;
    }

    /** A proposal under the box; its id is the address that it leads to. */
    record Suggestion(String groupe, String id, String libelle, String detail) {}

    @SansEffet
    @PostMapping
    String chercher(@RequestParam(defaultValue = "") String q, HttpSession session) {
        session.setAttribute(DERNIERE, q);
        return "redirect:/recherche";
    }

    @GetMapping
    String montrer(@SessionAttribute(name = DERNIERE, required = false) @Nullable String derniere, Model modele) {
        var q = Objects.requireNonNullElse(derniere, "");
        var trouves = recherche.chercher(q, RESULTATS);
        modele.addAttribute("q", q);
        modele.addAttribute("limite", RESULTATS);
        modele.addAttribute("trouves", trouves);
        modele.addAttribute("vide", trouves.vide());
        return "bord/recherche";
    }

    @SansEffet
    @PostMapping("/suggestions")
    @ResponseBody
    List<Suggestion> suggerer(@RequestParam(defaultValue = "") String q) {
        var trouves = recherche.suggerer(q, SUGGESTIONS);
        return Stream.of(
                        trouves.jeunes().stream().map(jeune -> jeune("Jeunes", jeune)),
                        trouves.etablissements().stream()
                                .map(ecole -> new Suggestion(
                                        "Établissements",
                                        "/etablissements/" + ecole.uai().valeur(),
                                        ecole.nom(),
                                        ecole.commune())),
                        trouves.actions().stream()
                                .map(action -> new Suggestion(
                                        "Actions", "/actions/" + action.id().valeur(), action.nom(), action.detail())),
                        trouves.proches().stream().map(jeune -> jeune("Noms proches", jeune)))
                .flatMap(groupe -> groupe)
                .toList();
    }

    private static Suggestion jeune(String groupe, JeuneTrouve jeune) {
        return new Suggestion(groupe, "/jeunes/" + jeune.id().valeur(), jeune.libelle(), jeune.detail());
    }
}
