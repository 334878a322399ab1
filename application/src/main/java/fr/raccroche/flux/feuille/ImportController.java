package fr.raccroche.flux.feuille;

import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same file back in: sent, looked at, applied. */
@Controller
@RequestMapping("/tableau/import")
@PreAuthorize("hasAuthority('TENIR_TABLEAU')")
class ImportController {

    private final ImportDuTableau imports;
    private final Phrases phrases;

    ImportController(ImportDuTableau imports, Phrases phrases) {
        this.imports = imports;
        this.phrases = phrases;
    }

    @GetMapping
    String demander() {
        return "flux/import";
    }

    @PostMapping
    String deposer(@RequestParam MultipartFile fichier, RedirectAttributes suite) throws IOException {
        if (fichier.isEmpty()) {
            suite.addFlashAttribute("avertissement", "Choisissez un fichier CSV, XLSX ou ODS.");
            return "redirect:/tableau/import";
        }
        try (var flux = fichier.getInputStream()) {
            var nom = Objects.requireNonNullElse(fichier.getOriginalFilename(), "fichier");
            return "redirect:/tableau/import/" + imports.deposer(flux, nom);
        } catch (RegleMetierException refus) {
            suite.addFlashAttribute("avertissement", phrases.de(refus));
            return "redirect:/tableau/import";
        }
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("apercu", imports.apercu(id));
        return "flux/import-apercu";
    }

    @PostMapping("/{id}")
    String appliquer(
            @PathVariable UUID id, @RequestParam(defaultValue = "") List<Integer> lignes, RedirectAttributes suite) {
        try {
            var resultat = imports.appliquer(id, new HashSet<>(lignes));
            if (resultat.refusees() == 0) {
                suite.addFlashAttribute("succes", enregistrees(resultat.enregistrees()) + ".");
                return "redirect:/tableau";
            }
            suite.addFlashAttribute(
                    "avertissement",
                    enregistrees(resultat.enregistrees())
                            + (resultat.refusees() > 1
                                    ? ", %d refusées : voir ci-dessous.".formatted(resultat.refusees())
                                    : ", 1 refusée : voir ci-dessous."));
            return "redirect:/tableau/import/" + id;
        } catch (RegleMetierException refus) {
            suite.addFlashAttribute("avertissement", phrases.de(refus));
            return "redirect:/tableau/import/" + id;
        }
    }

    private static String enregistrees(int nombre) {
        return nombre > 1 ? nombre + " lignes enregistrées" : nombre + " ligne enregistrée";
    }
}
