package fr.raccroche.reperage.lignes;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.JourEnLettres;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
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

/** One line: who, why presumed, who tried to reach them, what became of them. */
@Controller
@RequestMapping("/reperage/lignes/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class PageDeLigneController {

    private final PagesDeLigne pages;
    private final LignesDeReperage lignes;
    private final Essais essais;
    private final Clock horloge;

    PageDeLigneController(PagesDeLigne pages, LignesDeReperage lignes, Essais essais, Clock horloge) {
        this.pages = pages;
        this.lignes = lignes;
        this.essais = essais;
        this.horloge = horloge;
    }

    @GetMapping
    String montrer(@PathVariable LigneId id, Model modele) {
        modele.addAttribute("form", new EssaiForm("TELEPHONE", "", LocalDate.now(horloge), null));
        return remplir(id, modele);
    }

    @PostMapping("/tentatives")
    ModelAndView noter(
            @PathVariable LigneId id,
            @Valid @ModelAttribute("form") EssaiForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var saisie = form.saisie(LocalDate.now(horloge));
        return Formulaire.de(erreurs)
                .refuser(essais.refus(lignes.find(id), saisie))
                .enregistrer(
                        () -> {
                            essais.consigner(id, saisie);
                            redirection.addFlashAttribute("succes", "La tentative est enregistrée.");
                            return "redirect:" + id.url();
                        },
                        () -> remplir(id, modele));
    }

    @PostMapping("/tentatives/{essai}/annulation")
    String annuler(
            @PathVariable LigneId id,
            @PathVariable UUID essai,
            @RequestParam int version,
            RedirectAttributes redirection) {
        essais.annuler(id, essai, version);
        redirection.addFlashAttribute("succes", "La tentative est annulée.");
        return "redirect:" + id.url();
    }

    /** « téléphone », « SMS ». */
    private static String enMinuscules(String canal) {
        return canal.equals(canal.toUpperCase(Locale.FRENCH)) ? canal : canal.toLowerCase(Locale.FRENCH);
    }

    private String remplir(LigneId id, Model modele) {
        var vue = pages.ouvrir(id);
        var jour = LocalDate.now(horloge);
        var nomenclature = essais.nomenclature();
        modele.addAttribute("vue", vue);
        modele.addAttribute("ligne", vue.ligne());
        modele.addAttribute("panneaux", vue.panneaux());
        modele.addAttribute(
                "canaux",
                Option.de(
                        nomenclature.liste("CANAL_CONTACT").enUsage(jour),
                        valeur -> valeur.code(),
                        valeur -> valeur.libelle()));
        modele.addAttribute(
                "resultats",
                Option.de(nomenclature.resultats(jour), resultat -> resultat.code(), resultat -> resultat.libelle()));
        var recent = vue.recent();
        if (recent != null) {
            modele.addAttribute(
                    "recente",
                    "%s a déjà essayé le %s (%s) : %s."
                            .formatted(
                                    recent.auteur(),
                                    JourEnLettres.SANS_ANNEE.format(recent.le()),
                                    enMinuscules(recent.canal()),
                                    recent.resultat().toLowerCase(Locale.FRENCH)));
        }
        return "reperage/ligne";
    }
}
