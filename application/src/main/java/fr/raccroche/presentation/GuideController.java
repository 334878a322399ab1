package fr.raccroche.presentation;

import fr.raccroche.socle.Duree;
import fr.raccroche.socle.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every fragment on one page, with invented data, for whoever builds pages and for the accessibility tests. */
@Controller
@Profile("demonstration | guide")
@RequestMapping("/guide-de-style")
class GuideController {

    /** What the form of the guide sends. */
    record GuideForm(
            @NotBlank @Nullable String nom,
            @NotNull @PastOrPresent @Nullable LocalDate le,
            @Nullable LocalTime heure,
            @Nullable Duree duree,
            @Nullable Integer places,
            @Nullable String telephone,
            @Nullable String courriel,
            @NotBlank @Nullable String type,
            @NotBlank @Nullable String lieu,
            @Nullable List<String> freins,
            boolean present,
            @Nullable String uai,
            @Size(max = 600) @Nullable String synthese) {}

    record Suggestion(String id, String libelle, String detail) {}

    record Ligne(String nom, String classe, String etablissement, String etat, String genre, int entretiens) {}

    private static final List<Suggestion> ETABLISSEMENTS = List.of(
            new Suggestion("0350001A", "Lycée professionnel des Embruns", "Saint-Malo, 0350001A"),
            new Suggestion("0350002B", "Lycée polyvalent du Phare", "Saint-Malo, 0350002B"),
            new Suggestion("0350003C", "Collège des Salines", "Cancale, 0350003C"));

    @GetMapping
    String montrer(Model modele) {
        modele.addAttribute(
                "form",
                new GuideForm(
                        "",
                        null,
                        LocalTime.of(14, 30),
                        new Duree(45),
                        12,
                        "",
                        "",
                        "",
                        "",
                        List.of("MOBILITE"),
                        true,
                        "",
                        ""));
        remplir(modele);
        return "presentation/guide";
    }

    @PostMapping
    ModelAndView envoyer(
            @Valid @ModelAttribute("form") GuideForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (erreurs.hasErrors()) {
            remplir(modele);
            return new ModelAndView("presentation/guide", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirection.addFlashAttribute("succes", "L’entretien est enregistré.");
        return new ModelAndView("redirect:/guide-de-style");
    }

    @GetMapping("/suggestions")
    @ResponseBody
    List<Suggestion> suggestions(@RequestParam String q) {
        return ETABLISSEMENTS.stream()
                .filter(trouve -> trouve.libelle()
                        .toLowerCase(java.util.Locale.FRANCE)
                        .contains(q.toLowerCase(java.util.Locale.FRANCE)))
                .toList();
    }

    private static void remplir(Model modele) {
        modele.addAttribute(
                "types",
                List.of(
                        Option.de("SITUATION", "Entretien de situation"),
                        Option.de("FAMILLE", "Entretien avec la famille")));
        modele.addAttribute(
                "lieux",
                List.of(
                        Option.de("EPLE", "Dans l’établissement"),
                        new Option(
                                "TELEPHONE",
                                "Par téléphone",
                                "Compte comme un entretien s’il dure plus de dix minutes")));
        modele.addAttribute(
                "freins",
                List.of(
                        Option.de("MOBILITE", "Mobilité"),
                        Option.de("LOGEMENT", "Logement"),
                        Option.de("NUMERIQUE", "Équipement numérique")));
        modele.addAttribute(
                "jeunes",
                List.of(
                        new Ligne("Léa Martin", "2GT1", "Lycée du Phare", "En retard", "error", 4),
                        new Ligne(
                                "Noé Le Goff",
                                "1 CAP cuisine",
                                "Lycée professionnel des Embruns",
                                "À jour",
                                "success",
                                12),
                        new Ligne(
                                "Inès Marchand-Delattre", "3e 4", "Collège des Salines", "À relancer", "warning", 1)));
        modele.addAttribute("page", new Page<>(List.of(), 2, true));
        modele.addAttribute(
                "faits",
                List.of(
                        new Fait(
                                "15/12/2026",
                                "Entretien de situation",
                                "45 minutes, dans l’établissement",
                                "Claire Morel, formatrice",
                                "/guide-de-style"),
                        new Fait(
                                "08/12/2026",
                                "Tentative de contact",
                                "Téléphone, sans réponse",
                                "Claire Morel, formatrice",
                                ""),
                        new Fait("01/09/2026", "Prise en suivi", "", "", "")));
        modele.addAttribute(
                "onglets",
                List.of(
                        new Onglet("Fil", "/guide-de-style", true),
                        new Onglet("Scolarité", "/guide-de-style?scolarite", false),
                        new Onglet("Accès", "/guide-de-style?acces", false)));
        modele.addAttribute("intitules", List.of("Déposer le fichier", "Vérifier", "Appliquer"));
        modele.addAttribute(
                "rubriques",
                List.of(
                        rubrique("le", "Date", "15/12/2026", "15/12/2026"),
                        rubrique("duree", "Durée", "45 minutes", "30 minutes"),
                        rubrique("synthese", "Synthèse", "Projet de CAP confirmé.", "")));
    }

    private static Conflit.Rubrique rubrique(String nom, String libelle, String saisi, String enregistre) {
        return new Conflit.Rubrique(nom, libelle, saisi, enregistre, saisi, enregistre, true);
    }
}
