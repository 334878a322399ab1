package fr.raccroche.territoire;

import static java.util.Objects.requireNonNull;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Uai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** One territory: its schools join and leave it, and it ends. */
@Controller
@RequestMapping("/territoires/{id:[0-9]+}")
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class MembresController {

    record DetachementForm(
            @NotEmpty @Nullable List<String> membres,
            @NotNull @Nullable LocalDate au) {}

    record ClotureForm(@NotNull @Nullable LocalDate fin) {}

    private final Territoires territoires;
    private final Decoupage decoupage;
    private final Clock horloge;

    MembresController(Territoires territoires, Decoupage decoupage, Clock horloge) {
        this.territoires = territoires;
        this.decoupage = decoupage;
        this.horloge = horloge;
    }

    @GetMapping
    String montrer(@PathVariable TerritoireId id, Model modele) {
        return remplir(id, modele);
    }

    @PostMapping("/rattachements")
    ModelAndView rattacher(
            @PathVariable TerritoireId id,
            @Valid @ModelAttribute("rattachement") RattachementForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var uais = new ArrayList<Uai>();
        for (var code : form.codes()) {
            Uai.lire(code)
                    .ifPresentOrElse(
                            uais::add,
                            () -> erreurs.rejectValue("uais", "territoire.uai-faux", new Object[] {code}, ""));
        }
        if (form.codes().isEmpty()) {
            erreurs.rejectValue("uai", "territoire.aucun-etablissement", "");
        }
        return Formulaire.de(erreurs, Map.of("", "uais"))
                .enregistrer(
                        () -> {
                            var nouveaux = decoupage.rattacher(id, uais, requireNonNull(form.du()));
                            redirection.addFlashAttribute(
                                    nouveaux.isEmpty() ? "info" : "succes",
                                    nouveaux.isEmpty()
                                            ? "Ces établissements étaient déjà rattachés : rien n’a changé."
                                            : "Établissements rattachés : " + nouveaux.size() + ".");
                            return page(id);
                        },
                        () -> remplir(id, modele));
    }

    @PostMapping("/detachements")
    ModelAndView detacher(
            @PathVariable TerritoireId id,
            @Valid @ModelAttribute("detachement") DetachementForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs, Map.of("", "au"))
                .enregistrer(
                        () -> {
                            var membres = requireNonNull(form.membres()).stream()
                                    .flatMap(code -> Uai.lire(code).stream())
                                    .toList();
                            var partis = decoupage.detacher(id, membres, requireNonNull(form.au()));
                            redirection.addFlashAttribute("succes", "Établissements retirés : " + partis.size() + ".");
                            return page(id);
                        },
                        () -> remplir(id, modele));
    }

    @PostMapping("/cloture")
    ModelAndView clore(
            @PathVariable TerritoireId id,
            @Valid @ModelAttribute("cloture") ClotureForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs, Map.of("", "fin"))
                .enregistrer(
                        () -> {
                            decoupage.clore(id, requireNonNull(form.fin()));
                            redirection.addFlashAttribute(
                                    "succes", "Le territoire est clos. Ses liens restent dans l’historique.");
                            return page(id);
                        },
                        () -> remplir(id, modele));
    }

    private static String page(TerritoireId id) {
        return "redirect:/territoires/" + id.valeur();
    }

    private String remplir(TerritoireId id, Model modele) {
        var jour = LocalDate.now(horloge);
        var membres = territoires.etablissementsDe(id, jour);
        modele.addAttribute("territoire", territoires.find(id));
        modele.addAttribute("jour", jour);
        modele.addAttribute("contenants", territoires.contenants(id));
        modele.addAttribute("contenus", territoires.contenus(id));
        modele.addAttribute("membres", membres);
        modele.addAttribute("changements", territoires.changements(id, jour));
        modele.addAttribute(
                "choix", Option.de(membres, membre -> membre.uai().valeur(), Etablissement::nomCommuneEtUai));
        ajouter(modele, "rattachement", new RattachementForm("", "", jour));
        ajouter(modele, "detachement", new DetachementForm(List.of(), jour));
        ajouter(modele, "cloture", new ClotureForm(null));
        return "territoire/territoire";
    }

    private static void ajouter(Model modele, String nom, Object form) {
        if (!modele.containsAttribute(nom)) {
            modele.addAttribute(nom, form);
        }
    }
}
