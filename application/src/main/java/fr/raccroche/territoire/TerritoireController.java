package fr.raccroche.territoire;

import static java.util.Objects.requireNonNull;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The levels, their territories, and a new one. */
@Controller
@RequestMapping("/territoires")
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class TerritoireController {

    /** What the form of a new territory sends. */
    record NouveauForm(
            @NotBlank @Nullable String niveau,
            @NotBlank @Size(max = 20) @Nullable String code,
            @NotBlank @Size(max = 120) @Nullable String libelle,
            @NotNull @Nullable LocalDate du,
            @Nullable Integer contenant) {}

    /** A level and its territories of the day. */
    record Etage(Territoire.Niveau niveau, List<Territoire> territoires) {}

    private final Territoires territoires;
    private final Decoupage decoupage;
    private final Clock horloge;

    TerritoireController(Territoires territoires, Decoupage decoupage, Clock horloge) {
        this.territoires = territoires;
        this.decoupage = decoupage;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(Model modele) {
        var parNiveau = territoires.findAll().stream().collect(Collectors.groupingBy(Territoire::niveau));
        modele.addAttribute(
                "etages",
                territoires.niveaux().stream()
                        .map(niveau -> new Etage(niveau, parNiveau.getOrDefault(niveau, List.of())))
                        .toList());
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "territoire/territoires";
    }

    @GetMapping("/nouveau")
    String preparer(Model modele) {
        modele.addAttribute("form", new NouveauForm("", "", "", LocalDate.now(horloge), null));
        return remplir(modele);
    }

    @PostMapping("/nouveau")
    ModelAndView creer(
            @Valid @ModelAttribute("form") NouveauForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs, Map.of("", "code"))
                .enregistrer(
                        () -> {
                            var id = decoupage.creer(
                                    requireNonNull(form.niveau()),
                                    requireNonNull(form.code()),
                                    requireNonNull(form.libelle()),
                                    requireNonNull(form.du()),
                                    Optional.ofNullable(form.contenant()).map(TerritoireId::new));
                            redirection.addFlashAttribute("succes", "Le territoire est créé.");
                            return "redirect:/territoires/" + id.valeur();
                        },
                        () -> remplir(modele));
    }

    private String remplir(Model modele) {
        modele.addAttribute(
                "niveaux", Option.de(territoires.niveaux(), Territoire.Niveau::code, Territoire.Niveau::libelle));
        modele.addAttribute("contenants", territoires.choix(LocalDate.now(horloge), tous -> true));
        return "territoire/nouveau";
    }
}
