package fr.raccroche.lettres;

import static java.util.Objects.requireNonNull;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Letters: the list, the page of each, its signature and its end. Rows by the policies of the table. */
@Controller
@RequestMapping("/lettres")
class LettreController {

    private static final List<Option> ETATS = List.of(
            Option.de("EN_VIGUEUR", "En vigueur"),
            Option.de("BROUILLON", "Brouillon"),
            Option.de("A_SIGNER", "À signer"),
            Option.de("ABANDONNEE", "Abandonnée"));

    record FinForm(@NotNull @Nullable LocalDate au) {}

    record RemplacementForm(@NotNull @Nullable LocalDate du) {}

    record SignatureForm(@Nullable Boolean lu) {}

    private final Lettres lettres;
    private final LettreVues vues;
    private final ListesDeLettres listes;
    private final AgentCourant agent;
    private final Clock horloge;

    LettreController(Lettres lettres, LettreVues vues, ListesDeLettres listes, AgentCourant agent, Clock horloge) {
        this.lettres = lettres;
        this.vues = vues;
        this.listes = listes;
        this.agent = agent;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(LettreQuery.Filtre filtre, @RequestParam(defaultValue = "1") int page, Model modele) {
        modele.addAttribute("aSigner", listes.aSigner(agent.exiger()));
        var numero = Math.max(1, page);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("total", listes.compter(filtre));
        modele.addAttribute("page", Page.de(listes.lister(filtre, numero), numero, Page.TAILLE));
        modele.addAttribute("etats", ETATS);
        modele.addAttribute("annees", annees());
        return "lettres/liste";
    }

    @GetMapping(params = "aSigner")
    String listerASigner(Model modele) {
        modele.addAttribute("aSigner", listes.aSigner(agent.exiger()));
        return "lettres/a-signer";
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable LettreId id, Model modele) {
        return remplir(id, modele);
    }

    @GetMapping("/{id}/signature")
    String preparerLaSignature(@PathVariable LettreId id, Model modele) {
        modele.addAttribute("form", new SignatureForm(null));
        modele.addAttribute("vue", vues.vue(id, agent.exiger()));
        return "lettres/signature";
    }

    @PostMapping("/{id}/signature")
    ModelAndView signer(
            @PathVariable LettreId id,
            @ModelAttribute("form") SignatureForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!Boolean.TRUE.equals(form.lu())) {
            erreurs.rejectValue("lu", "lettre.lu");
            modele.addAttribute("vue", vues.vue(id, agent.exiger()));
            return new ModelAndView("lettres/signature", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        lettres.signer(id);
        redirection.addFlashAttribute("succes", "Votre signature est enregistrée.");
        return new ModelAndView(page(id));
    }

    @PostMapping("/{id}/abandon")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    String abandonner(@PathVariable LettreId id, RedirectAttributes redirection) {
        lettres.abandonner(id);
        redirection.addFlashAttribute("succes", "La lettre est abandonnée. Elle n’a ouvert aucun droit.");
        return page(id);
    }

    @PostMapping("/{id}/fin")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView clore(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("fin") FinForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs, Map.of("", "au"))
                .enregistrer(
                        () -> {
                            lettres.clore(id, requireNonNull(form.au()));
                            redirection.addFlashAttribute(
                                    "succes", "La mission prend fin à la date dite. Les droits finissent avec elle.");
                            return page(id);
                        },
                        () -> remplir(id, modele));
    }

    @PostMapping("/{id}/remplacement")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView remplacer(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("remplacement") RemplacementForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs, Map.of("", "du"))
                .enregistrer(
                        () -> {
                            var suite = lettres.remplacer(id, requireNonNull(form.du()));
                            redirection.addFlashAttribute(
                                    "succes",
                                    "Voici le brouillon de la nouvelle lettre. L’ancienne reste en vigueur jusqu’à la dernière signature.");
                            return page(suite) + "/brouillon";
                        },
                        () -> remplir(id, modele));
    }

    private String remplir(LettreId id, Model modele) {
        modele.addAttribute("vue", vues.vue(id, agent.exiger()));
        if (!modele.containsAttribute("fin")) {
            modele.addAttribute("fin", new FinForm(null));
        }
        if (!modele.containsAttribute("remplacement")) {
            modele.addAttribute("remplacement", new RemplacementForm(null));
        }
        return "lettres/lettre";
    }

    private List<Option> annees() {
        var courante = AnneeScolaire.de(LocalDate.now(horloge));
        return Option.de(
                Stream.of(
                                courante.suivante(),
                                courante,
                                courante.precedente(),
                                courante.precedente().precedente())
                        .toList(),
                annee -> Integer.toString(annee.debut()),
                AnneeScolaire::libelle);
    }

    private static String page(LettreId id) {
        return "redirect:/lettres/" + id.valeur();
    }
}
