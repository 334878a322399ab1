package fr.raccroche.reperage.dossiers;

import fr.raccroche.reperage.lignes.LigneId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line leaves a file that was somebody else's, and may come back to it. */
@Controller
@RequestMapping("/reperage/lignes/{id:[0-9a-f-]{36}}/dossier")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class DetachementController {

    private final OuvertureDeDossiers dossiers;

    DetachementController(OuvertureDeDossiers dossiers) {
        this.dossiers = dossiers;
    }

    @PostMapping("/detachement")
    String detacher(@PathVariable LigneId id, @RequestParam int version, RedirectAttributes redirection) {
        dossiers.detacher(id, version);
        redirection.addFlashAttribute(
                "succes", "La ligne n’a plus de dossier : ce qu’elle avait écrit dans celui-là en est retiré.");
        return "redirect:" + id.url();
    }

    @PostMapping("/retour")
    String rejoindre(@PathVariable LigneId id, RedirectAttributes redirection) {
        dossiers.rejoindreANouveau(id);
        redirection.addFlashAttribute("succes", "La ligne a rejoint le dossier qu’elle avait quitté.");
        return "redirect:" + id.url();
    }
}
