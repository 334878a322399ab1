package fr.raccroche.reperage.partage;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lines chosen in a list are handed to a structure, whose fields are shown before. */
@Controller
@RequestMapping("/reperage/partages")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class PartageController {

    private final Partages partages;
    private final Phrases phrases;

    PartageController(Partages partages, Phrases phrases) {
        this.partages = partages;
        this.phrases = phrases;
    }

    record PartageForm(
            @Nullable List<UUID> ligne,
            @Nullable String structure,
            @Nullable String partenaire) {

        List<UUID> lignes() {
            return Objects.requireNonNullElse(ligne, List.of());
        }

        Optional<CercleId> cercle() {
            return Optional.of(Formulaire.texte(structure))
                    .filter(id -> id.matches("\\d{1,9}"))
                    .map(id -> new CercleId(Integer.parseInt(id)));
        }

        Optional<Partenaire> genre() {
            return Arrays.stream(Partenaire.values())
                    .filter(valeur -> valeur.name().equals(partenaire))
                    .findFirst();
        }
    }

    @SansEffet
    @PostMapping("/preparation")
    String preparer(@ModelAttribute("form") PartageForm form, RedirectAttributes redirection, Model modele) {
        if (form.lignes().isEmpty()) {
            redirection.addFlashAttribute("avertissement", phrases.dire("reperage.partage.aucune"));
            return "redirect:/reperage/lignes";
        }
        return remplir(form, modele);
    }

    @PostMapping
    ModelAndView confier(
            @ModelAttribute("form") PartageForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        return Formulaire.de(erreurs)
                .refuser(partages.refus(partages.choisies(form.lignes()), form.cercle(), form.genre()))
                .enregistrer(
                        () -> {
                            var nombre = partages.confier(
                                    form.lignes(),
                                    form.cercle().orElseThrow(),
                                    form.genre().orElseThrow());
                            redirection.addFlashAttribute(
                                    "succes", partagees(nombre, form.lignes().size() - nombre));
                            return form.lignes().size() == 1
                                    ? "redirect:/reperage/lignes/"
                                            + form.lignes().getFirst()
                                    : "redirect:/reperage/lignes";
                        },
                        () -> remplir(form, modele));
    }

    private static String partagees(int nombre, int deja) {
        return (nombre == 1 ? "La ligne est partagée." : nombre + " lignes sont partagées.")
                + (deja == 0
                        ? ""
                        : deja == 1
                                ? " 1 autre l’était déjà avec cette structure."
                                : " %d autres l’étaient déjà avec cette structure.".formatted(deja));
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/retrait")
    String retirer(@PathVariable UUID id, RedirectAttributes redirection) {
        var ligne = partages.retirer(id);
        redirection.addFlashAttribute("succes", "Le partage est retiré : le partenaire ne voit plus cette ligne.");
        return "redirect:" + ligne.url();
    }

    private String remplir(PartageForm form, Model modele) {
        modele.addAttribute("lignes", partages.choisies(form.lignes()));
        modele.addAttribute("structures", partages.structures());
        modele.addAttribute("champs", partages.champs());
        modele.addAttribute("genres", Option.de(List.of(Partenaire.values()), Partenaire::name, Partenaire::libelle));
        return "reperage/partage";
    }
}
