package fr.raccroche.lettres.gabarits;

import static java.util.Objects.requireNonNull;

import fr.raccroche.documents.DocumentFusionne;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.fichiers.Telechargement;
import fr.raccroche.territoire.TerritoireId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates of letters: download, replace by the académie's own, go back to the former one. */
@Controller
@RequestMapping("/lettres/modeles")
@PreAuthorize("hasAuthority('GERER_REFERENTIELS')")
class GabaritController {

    record DepotForm(
            Modele modele,
            @Nullable Integer academie,
            @Nullable MultipartFile fichier) {}

    private final Gabarits gabarits;

    GabaritController(Gabarits gabarits) {
        this.gabarits = gabarits;
    }

    @GetMapping
    String montrer(Model modele) {
        modele.addAttribute("form", new DepotForm(Modele.FORMATEUR, null, null));
        return remplir(modele);
    }

    @PostMapping
    ModelAndView deposer(
            @ModelAttribute("form") DepotForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var fichier = form.fichier();
        if (fichier == null || fichier.isEmpty()) {
            erreurs.rejectValue("fichier", "gabarit.sans-fichier");
        }
        return Formulaire.de(erreurs, Map.of("", "fichier"))
                .enregistrer(
                        () -> {
                            deposer(form, requireNonNull(fichier));
                            redirection.addFlashAttribute(
                                    "succes", "Le modèle est en place. Les lettres déjà signées ne changent pas.");
                            return "redirect:/lettres/modeles";
                        },
                        () -> remplir(modele));
    }

    private void deposer(DepotForm form, MultipartFile fichier) {
        gabarits.deposer(
                form.modele(),
                Optional.ofNullable(form.academie()).map(TerritoireId::new),
                Optional.ofNullable(fichier.getOriginalFilename()).orElse("modele.docx"),
                octets(fichier));
    }

    @PostMapping("/{id}/retrait")
    ModelAndView retirer(@PathVariable UUID id, RedirectAttributes redirection) {
        gabarits.retirer(id);
        redirection.addFlashAttribute(
                "succes", "Le modèle est retiré. Le modèle fourni avec l’application reprend sa place.");
        return new ModelAndView("redirect:/lettres/modeles");
    }

    @GetMapping("/fourni/{modele}.docx")
    ResponseEntity<byte[]> fourni(@PathVariable Modele modele) {
        return telecharger(gabarits.parDefaut(modele));
    }

    @GetMapping("/{id}/modele.docx")
    ResponseEntity<byte[]> telecharger(@PathVariable UUID id) {
        return telecharger(gabarits.telecharger(id));
    }

    private static ResponseEntity<byte[]> telecharger(byte[] contenu) {
        return Telechargement.de(contenu, "modele-de-lettre.docx", DocumentFusionne.TYPE_DOCX);
    }

    private String remplir(Model modele) {
        modele.addAttribute("depots", gabarits.enUsage());
        modele.addAttribute("champs", Champ.TOUS);
        modele.addAttribute("modeles", Option.de(Arrays.asList(Modele.values()), Modele::name, Modele::libelle));
        modele.addAttribute("academies", gabarits.academies());
        return "lettres/modeles";
    }

    private static byte[] octets(MultipartFile fichier) {
        try {
            return fichier.getBytes();
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }
}
