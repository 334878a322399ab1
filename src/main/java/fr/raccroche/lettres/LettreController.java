package fr.raccroche.lettres;

import static java.util.Objects.requireNonNull;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.lettres.DocumentsDeLettre.Format;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Letters: the list, the page of each, its signature, its documents and its end. Rows by the policies of the table. */
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
    private final DocumentsDeLettre documents;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    LettreController(
            Lettres lettres,
            LettreVues vues,
            DocumentsDeLettre documents,
            AgentCourant agent,
            Journal journal,
            Clock horloge) {
        this.lettres = lettres;
        this.vues = vues;
        this.documents = documents;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(LettreQuery.Filtre filtre, @RequestParam(defaultValue = "1") int page, Model modele) {
        modele.addAttribute("aSigner", vues.aSigner(agent.exiger()));
        var numero = Math.max(1, page);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("total", vues.compter(filtre));
        modele.addAttribute("page", Page.de(vues.lister(filtre, numero), numero, Page.TAILLE));
        modele.addAttribute("etats", ETATS);
        modele.addAttribute("annees", annees());
        return "lettres/liste";
    }

    @GetMapping(params = "aSigner")
    String listerASigner(Model modele) {
        modele.addAttribute("aSigner", vues.aSigner(agent.exiger()));
        return "lettres/a-signer";
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable LettreId id, Model modele) {
        remplir(id, modele);
        return "lettres/lettre";
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
        return retour(id);
    }

    @PostMapping("/{id}/abandon")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView abandonner(@PathVariable LettreId id, RedirectAttributes redirection) {
        lettres.abandonner(id);
        redirection.addFlashAttribute("succes", "La lettre est abandonnée. Elle n’a ouvert aucun droit.");
        return retour(id);
    }

    @PostMapping("/{id}/fin")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView clore(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("fin") FinForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                lettres.clore(id, requireNonNull(form.au()));
                redirection.addFlashAttribute(
                        "succes", "La mission prend fin à la date dite. Les droits finissent avec elle.");
                return retour(id);
            } catch (RegleMetierException refus) {
                erreurs.rejectValue("au", refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return aCorriger(id, modele);
    }

    @PostMapping("/{id}/remplacement")
    @PreAuthorize("hasAuthority('GERER_LETTRES')")
    ModelAndView remplacer(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("remplacement") RemplacementForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                var suite = lettres.remplacer(id, requireNonNull(form.du()));
                redirection.addFlashAttribute(
                        "succes",
                        "Voici le brouillon de la nouvelle lettre. L’ancienne reste en vigueur jusqu’à la dernière signature.");
                return new ModelAndView("redirect:/lettres/" + suite.valeur() + "/brouillon");
            } catch (RegleMetierException refus) {
                erreurs.rejectValue("du", refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return aCorriger(id, modele);
    }

    @GetMapping("/{id}/lettre.docx")
    ResponseEntity<byte[]> docx(@PathVariable LettreId id) {
        return telecharger(id, Format.DOCX);
    }

    @GetMapping("/{id}/lettre.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable LettreId id) {
        return telecharger(id, Format.PDF);
    }

    private ResponseEntity<byte[]> telecharger(LettreId id, Format format) {
        var lettre = lettres.find(id);
        var projet = lettre.etat() == Lettre.Etat.BROUILLON;
        var contenu = projet ? documents.projet(lettre, format) : documents.telecharger(lettre, format);
        journal.consigner(Geste.EXPORT, "LETTRE", id.valeur().toString(), format.name());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.typeMime()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "%slettre-de-mission-%s.%s"
                                                .formatted(
                                                        projet ? "projet-de-" : "",
                                                        lettre.annee().libelle(),
                                                        format.extension()),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(contenu);
    }

    private ModelAndView aCorriger(LettreId id, Model modele) {
        remplir(id, modele);
        return new ModelAndView("lettres/lettre", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void remplir(LettreId id, Model modele) {
        modele.addAttribute("vue", vues.vue(id, agent.exiger()));
        if (!modele.containsAttribute("fin")) {
            modele.addAttribute("fin", new FinForm(null));
        }
        if (!modele.containsAttribute("remplacement")) {
            modele.addAttribute("remplacement", new RemplacementForm(null));
        }
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

    private static ModelAndView retour(LettreId id) {
        return new ModelAndView("redirect:/lettres/" + id.valeur());
    }
}
