package fr.raccroche.territoire;

import static java.util.Objects.requireNonNull;

import fr.raccroche.presentation.Option;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    /** One school by type-ahead, or many by their codes. */
    record RattachementForm(
            @Nullable String uai,
            @Nullable String uais,
            @NotNull @Nullable LocalDate du) {

        Set<String> codes() {
            var codes = new LinkedHashSet<String>();
            if (uai != null && !uai.isBlank()) {
                codes.add(uai.strip());
            }
            if (uais != null) {
                Arrays.stream(uais.split("[\\s,;]+"))
                        .filter(code -> !code.isEmpty())
                        .forEach(codes::add);
            }
            return codes;
        }
    }

    record DetachementForm(
            @NotEmpty @Nullable List<String> membres,
            @NotNull @Nullable LocalDate au) {}

    record ClotureForm(@NotNull @Nullable LocalDate fin) {}

    private final Territoires territoires;
    private final Clock horloge;

    MembresController(Territoires territoires, Clock horloge) {
        this.territoires = territoires;
        this.horloge = horloge;
    }

    @GetMapping
    String montrer(@PathVariable TerritoireId id, Model modele) {
        remplir(id, modele);
        return "territoire/territoire";
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
        if (!erreurs.hasErrors()) {
            try {
                var nouveaux = territoires.rattacher(id, uais, requireNonNull(form.du()));
                redirection.addFlashAttribute(
                        nouveaux.isEmpty() ? "info" : "succes",
                        nouveaux.isEmpty()
                                ? "Ces établissements étaient déjà rattachés : rien n’a changé."
                                : "Établissements rattachés : " + nouveaux.size() + ".");
                return retour(id);
            } catch (RegleMetierException refus) {
                erreurs.rejectValue("uais", refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return aCorriger(id, modele);
    }

    @PostMapping("/detachements")
    ModelAndView detacher(
            @PathVariable TerritoireId id,
            @Valid @ModelAttribute("detachement") DetachementForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                var membres = requireNonNull(form.membres()).stream()
                        .flatMap(code -> Uai.lire(code).stream())
                        .toList();
                var partis = territoires.detacher(id, membres, requireNonNull(form.au()));
                redirection.addFlashAttribute("succes", "Établissements retirés : " + partis.size() + ".");
                return retour(id);
            } catch (RegleMetierException refus) {
                erreurs.rejectValue("au", refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return aCorriger(id, modele);
    }

    @PostMapping("/cloture")
    ModelAndView clore(
            @PathVariable TerritoireId id,
            @Valid @ModelAttribute("cloture") ClotureForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                territoires.clore(id, requireNonNull(form.fin()));
                redirection.addFlashAttribute("succes", "Le territoire est clos. Ses liens restent dans l’historique.");
                return retour(id);
            } catch (RegleMetierException refus) {
                erreurs.rejectValue("fin", refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return aCorriger(id, modele);
    }

    private ModelAndView aCorriger(TerritoireId id, Model modele) {
        remplir(id, modele);
        return new ModelAndView("territoire/territoire", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView retour(TerritoireId id) {
        return new ModelAndView("redirect:/territoires/" + id.valeur());
    }

    private void remplir(TerritoireId id, Model modele) {
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
    }

    private static void ajouter(Model modele, String nom, Object form) {
        if (!modele.containsAttribute(nom)) {
            modele.addAttribute(nom, form);
        }
    }
}
