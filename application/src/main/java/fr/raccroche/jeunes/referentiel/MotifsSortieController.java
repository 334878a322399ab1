package fr.raccroche.jeunes.referentiel;

import fr.raccroche.jeunes.referentiel.MotifSortieRepository.Motif;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Labels of the motives that end a schooling. */
@Controller
@RequestMapping("/jeunes/motifs-de-sortie")
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class MotifsSortieController {

    private final MotifsSortie motifs;

    MotifsSortieController(MotifsSortie motifs) {
        this.motifs = motifs;
    }

    record Form(
            @NotBlank @Pattern(regexp = "|[0-9A-Za-z]{1,2}", message = "{jeunes.motif-code}") @Nullable
            String motif,

            @NotBlank @Size(max = 120) @Nullable String libelle) {}

    @GetMapping
    String montrer(@RequestParam(defaultValue = "") String code, Model modele) {
        var connus = motifs.lister();
        modele.addAttribute("motifs", connus);
        modele.addAttribute(
                "form",
                connus.stream()
                        .filter(motif -> motif.code().equals(code))
                        .findFirst()
                        .map(motif -> new Form(motif.code(), motif.libelle()))
                        .orElseGet(() -> new Form("", "")));
        return "jeunes/motifs-de-sortie";
    }

    @PostMapping
    ModelAndView enregistrer(
            @Valid @ModelAttribute("form") Form form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (erreurs.hasErrors()) {
            modele.addAttribute("motifs", motifs.lister());
            return new ModelAndView("jeunes/motifs-de-sortie", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        motifs.enregistrer(new Motif(
                Objects.requireNonNull(form.motif()).toUpperCase(Locale.ROOT),
                Objects.requireNonNull(form.libelle()).strip()));
        redirection.addFlashAttribute(
                "succes", "Le libellé est enregistré : les fiches et le tableau le montrent déjà.");
        return new ModelAndView("redirect:/jeunes/motifs-de-sortie");
    }
}
