package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.util.UUID;
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

/** The directory of schools: send the file, read what it would do, apply it, read the report. */
@Controller
@RequestMapping("/territoires/annuaire")
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class AnnuaireController {

    private static final int HISTORIQUE = 20;

    private final ImportAnnuaire annuaire;
    private final DepotDeFichier depot;
    private final Phrases phrases;

    AnnuaireController(ImportAnnuaire annuaire, DepotDeFichier depot, Phrases phrases) {
        this.annuaire = annuaire;
        this.depot = depot;
        this.phrases = phrases;
    }

    @GetMapping
    String preparer(Model modele) {
        modele.addAttribute("imports", annuaire.derniers(HISTORIQUE));
        return "territoire/annuaire";
    }

    @PostMapping
    ModelAndView deposer(@RequestParam("fichier") MultipartFile fichier, Model modele) {
        if (fichier.isEmpty()) {
            return refuser(new RegleMetierException("annuaire.vide"), modele);
        }
        var jeton = depot.deposer(fichier);
        try {
            annuaire.apercu(depot.fichier(jeton), depot.nom(jeton), lus -> {});
            return new ModelAndView("redirect:/territoires/annuaire/apercu/" + jeton);
        } catch (RegleMetierException refus) {
            depot.oublier(jeton);
            return refuser(refus, modele);
        }
    }

    @GetMapping("/apercu/{jeton}")
    String montrerLApercu(@PathVariable UUID jeton, Model modele) {
        modele.addAttribute("bilan", annuaire.apercu(depot.fichier(jeton), depot.nom(jeton), lus -> {}));
        modele.addAttribute("jeton", jeton);
        return "territoire/annuaire-apercu";
    }

    @PostMapping("/apercu/{jeton}")
    ModelAndView appliquer(
            @PathVariable UUID jeton,
            @RequestParam(defaultValue = "false") boolean fermetures,
            Model modele,
            RedirectAttributes redirection) {
        try {
            var passe = annuaire.importer(depot.fichier(jeton), depot.nom(jeton), fermetures, lus -> {});
            depot.oublier(jeton);
            redirection.addFlashAttribute(
                    passe.bilan().rienNeChange() ? "info" : "succes",
                    passe.bilan().rienNeChange()
                            ? "Ce fichier ne change rien : l’annuaire était déjà à jour."
                            : "L’annuaire est importé.");
            return new ModelAndView("redirect:/territoires/annuaire/imports/" + passe.id());
        } catch (RegleMetierException refus) {
            modele.addAttribute("refus", phrases.de(refus));
            montrerLApercu(jeton, modele);
            return new ModelAndView("territoire/annuaire-apercu", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/imports/{id}")
    String montrerLeRapport(@PathVariable UUID id, Model modele) {
        modele.addAttribute("passe", annuaire.find(id));
        return "territoire/annuaire-rapport";
    }

    private ModelAndView refuser(RegleMetierException refus, Model modele) {
        modele.addAttribute("refus", phrases.de(refus));
        preparer(modele);
        return new ModelAndView("territoire/annuaire", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
