package fr.raccroche.reperage.dossiers;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.reperage.lignes.Ligne;
import fr.raccroche.reperage.lignes.LigneId;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.socle.Refus;
import org.jspecify.annotations.Nullable;
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

/** A file is never created before a search: who is known comes first, with the reason of each. */
@Controller
@RequestMapping("/reperage/lignes/{id:[0-9a-f-]{36}}/dossier")
@PreAuthorize("hasAuthority('LEVER_DOUTES') and hasAuthority('SUIVRE_JEUNES')")
class DossierController {

    private final OuvertureDeDossiers dossiers;
    private final LignesDeReperage lignes;

    DossierController(OuvertureDeDossiers dossiers, LignesDeReperage lignes) {
        this.dossiers = dossiers;
        this.lignes = lignes;
    }

    /** {@code jeune}: the file chosen; {@code verifie}: none of the close ones is this person. */
    record DossierForm(
            @Nullable String jeune,
            @Nullable String jeuneTexte,
            @Nullable Boolean verifie) {

        boolean estVerifie() {
            return Boolean.TRUE.equals(verifie);
        }
    }

    @GetMapping
    String montrer(@PathVariable LigneId id, Model modele) {
        modele.addAttribute("form", new DossierForm("", "", false));
        return remplir(lignes.find(id), modele);
    }

    @PostMapping
    ModelAndView rejoindre(
            @PathVariable LigneId id,
            @ModelAttribute("form") DossierForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var ligne = lignes.find(id);
        var choisi = Formulaire.choisi(form.jeune()).map(JeuneId::valueOf);
        return Formulaire.de(erreurs)
                .refuser(dossiers.refus(ligne)
                        .et(new Refus().si(choisi.isEmpty(), "jeune", "reperage.dossier.a-choisir")))
                .enregistrer(
                        () -> {
                            dossiers.rejoindre(id, choisi.orElseThrow());
                            redirection.addFlashAttribute(
                                    "succes", "La ligne a rejoint le dossier du jeune : son suivi est en cours.");
                            return "redirect:/jeunes/" + choisi.orElseThrow().valeur();
                        },
                        () -> remplir(ligne, modele));
    }

    @PostMapping("/nouveau")
    ModelAndView creer(
            @PathVariable LigneId id,
            @ModelAttribute("form") DossierForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var ligne = lignes.find(id);
        return Formulaire.de(erreurs)
                .refuser(dossiers.refusDeCreer(ligne, form.estVerifie()))
                .enregistrer(
                        () -> {
                            var jeune = dossiers.creer(id, form.estVerifie());
                            redirection.addFlashAttribute("succes", "Le dossier est créé, et le suivi commence.");
                            return "redirect:/jeunes/" + jeune.valeur();
                        },
                        () -> remplir(ligne, modele));
    }

    private String remplir(Ligne ligne, Model modele) {
        modele.addAttribute("ligne", ligne);
        modele.addAttribute("candidats", dossiers.candidats(ligne));
        return "reperage/dossier";
    }
}
