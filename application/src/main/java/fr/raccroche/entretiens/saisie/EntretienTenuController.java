package fr.raccroche.entretiens.saisie;

import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows an interview, cancels it once that was confirmed, takes the cancellation back. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class EntretienTenuController {

    private final Entretiens entretiens;
    private final LectureDEntretien lectures;

    EntretienTenuController(Entretiens entretiens, LectureDEntretien lectures) {
        this.entretiens = entretiens;
        this.lectures = lectures;
    }

    @GetMapping("/entretiens/{id}")
    @PreAuthorize("hasAuthority('CONSULTER_JEUNES')")
    String montrer(@PathVariable EntretienId id, Model modele) {
        modele.addAttribute("vue", lectures.montrer(id));
        modele.addAttribute("note", entretiens.note(id).orElse(null));
        return "entretiens/entretien";
    }

    @GetMapping("/entretiens/{id}/annulation")
    String demander(@PathVariable EntretienId id, Model modele) {
        modele.addAttribute("vue", lectures.montrer(id));
        return "entretiens/annulation";
    }

    @PostMapping("/entretiens/{id}/annulation")
    String annuler(@PathVariable EntretienId id, @RequestParam int version, RedirectAttributes redirection) {
        entretiens.annuler(id, version);
        redirection.addFlashAttribute("succes", "L’entretien est annulé : il ne compte plus.");
        return "redirect:/entretiens/" + id.valeur();
    }

    @PostMapping("/entretiens/{id}/retablissement")
    String retablir(@PathVariable EntretienId id, @RequestParam int version, RedirectAttributes redirection) {
        entretiens.retablir(id, version);
        redirection.addFlashAttribute("succes", "L’entretien est rétabli.");
        return "redirect:/entretiens/" + id.valeur();
    }
}
