package fr.raccroche.imports;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.presentation.fichiers.FichierEnvoye;
import fr.raccroche.siecle.SiecleException;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports of pupils: send files, read what they would do, untick lines, apply, read the report. */
@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAuthority('IMPORTER_ELEVES')")
class ImportsController {

    private final Livraisons livraisons;
    private final Registre registre;
    private final VuesDImport vues;
    private final PhrasesDImport phrases;
    private final AgentCourant agent;

    ImportsController(
            Livraisons livraisons, Registre registre, VuesDImport vues, PhrasesDImport phrases, AgentCourant agent) {
        this.livraisons = livraisons;
        this.registre = registre;
        this.vues = vues;
        this.phrases = phrases;
        this.agent = agent;
    }

    @GetMapping
    String lister(@RequestParam(defaultValue = "1") int page, Model modele) {
        modele.addAttribute("imports", vues.historique(registre.dernieres(Math.max(1, page))));
        modele.addAttribute("etablissements", vues.etablissements());
        return "imports/imports";
    }

    @GetMapping(params = "aDecider")
    String listerADecider(Model modele) {
        modele.addAttribute("imports", vues.historique(new Page<>(registre.aDecider(), 1, false)));
        return "imports/a-decider";
    }

    @PostMapping
    ModelAndView deposer(
            @RequestParam(name = "fichiers", required = false) MultipartFile @Nullable [] fichiers,
            @RequestParam(defaultValue = "") String uai,
            Model modele) {
        try {
            var sources = FichierEnvoye.de(fichiers);
            if (sources.isEmpty()) {
                throw new RegleMetierException("imports.aucun-fichier");
            }
            var id = livraisons.deposer(agent.id(), sources, new Attendu(Uai.lire(uai), Optional.empty()));
            return new ModelAndView("redirect:/imports/" + id.valeur());
        } catch (SiecleException | RegleMetierException refus) {
            modele.addAttribute("refus", phrases.phrase(refus));
            modele.addAttribute("uai", uai);
            lister(1, modele);
            return new ModelAndView("imports/imports", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String montrer(
            @PathVariable LivraisonId id,
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        var livraison = registre.find(id);
        modele.addAttribute("vue", vues.apercu(livraison, etat, Math.max(1, page)));
        return livraison.etat() == Etat.APPLIQUE || livraison.etat() == Etat.ABANDONNE
                ? "imports/rapport"
                : "imports/apercu";
    }

    @PostMapping("/{id}/choix")
    String retenir(
            @PathVariable LivraisonId id,
            @RequestParam List<Long> montres,
            @RequestParam(required = false) Set<Long> retenus,
            @RequestParam String etat,
            @RequestParam(defaultValue = "1") int page,
            RedirectAttributes redirection) {
        registre.retenir(id, montres, retenus == null ? Set.of() : retenus);
        redirection.addFlashAttribute("succes", "Vos choix sont gardés pour cette page de la liste.");
        redirection.addAttribute("etat", etat);
        redirection.addAttribute("page", page);
        return "redirect:/imports/" + id.valeur();
    }

    @PostMapping("/{id}/application")
    ModelAndView appliquer(
            @PathVariable LivraisonId id,
            @RequestParam(defaultValue = "false") boolean anneeConfirmee,
            Model modele,
            RedirectAttributes redirection) {
        try {
            livraisons.appliquer(agent.id(), id, anneeConfirmee);
            return new ModelAndView("redirect:/imports/" + id.valeur());
        } catch (RegleMetierException | SiecleException refus) {
            modele.addAttribute("refus", phrases.phrase(refus));
            return new ModelAndView(montrer(id, "", 1, modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/abandon")
    String abandonner(@PathVariable LivraisonId id, RedirectAttributes redirection) {
        livraisons.abandonner(id);
        redirection.addFlashAttribute("info", "L’import est abandonné : rien n’a été enregistré.");
        return "redirect:/imports";
    }
}
