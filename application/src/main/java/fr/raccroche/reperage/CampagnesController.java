package fr.raccroche.reperage;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns one takes part in, the page of each, and a new one. */
@Controller
@RequestMapping("/reperage")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class CampagnesController {

    private final Campagnes campagnes;
    private final PageDeCampagne pages;
    private final Clock horloge;

    CampagnesController(Campagnes campagnes, PageDeCampagne pages, Clock horloge) {
        this.campagnes = campagnes;
        this.pages = pages;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model modele) {
        modele.addAttribute("campagnes", pages.lignes());
        return "reperage/campagnes";
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable CampagneId id, Model modele) {
        modele.addAttribute("vue", pages.de(id));
        return "reperage/campagne";
    }

    @GetMapping("/nouvelle")
    @PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
    String nouvelle(Model modele) {
        var jour = LocalDate.now(horloge);
        modele.addAttribute("form", new CampagneForm("", AnneeScolaire.de(jour).debut(), jour, null));
        return formulaire(modele);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
    ModelAndView ouvrir(
            @Valid @ModelAttribute("form") CampagneForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var formulaire = Formulaire.de(erreurs);
        if (!erreurs.hasErrors()) {
            formulaire.refuser(campagnes.refus(form.projet()));
        }
        return formulaire.enregistrer(
                () -> {
                    var id = campagnes.ouvrir(form.projet());
                    redirection.addFlashAttribute("succes", "La campagne est ouverte. Chargez maintenant ses listes.");
                    return "redirect:/reperage/" + id.valeur();
                },
                () -> formulaire(modele));
    }

    private String formulaire(Model modele) {
        var cette = AnneeScolaire.de(LocalDate.now(horloge));
        modele.addAttribute("annees", annees(cette));
        modele.addAttribute("territoires", campagnes.territoires());
        return "reperage/nouvelle";
    }

    private static List<Option> annees(AnneeScolaire cette) {
        return Stream.of(cette.suivante(), cette, cette.precedente())
                .map(annee -> Option.de(Integer.toString(annee.debut()), annee.libelle()))
                .toList();
    }
}
