package fr.raccroche.flux;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the tableau en flux: the grid, and without JavaScript or on a phone the same lines as a plain list. */
@Controller
@PreAuthorize("hasAuthority('CONSULTER_JEUNES') and hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
class TableauController {

    private final PageDuTableau pages;

    TableauController(PageDuTableau pages) {
        this.pages = pages;
    }

    @GetMapping("/tableau")
    String montrer(
            @ModelAttribute("filtre") FiltreDuTableau filtre, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("vue", pages.composer(filtre, Math.max(1, page)));
        return "flux/tableau";
    }
}
