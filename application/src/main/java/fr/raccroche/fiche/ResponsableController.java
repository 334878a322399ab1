package fr.raccroche.fiche;

import static fr.raccroche.presentation.Formulaire.texte;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.dossier.Parente;
import fr.raccroche.jeunes.dossier.Responsable;
import fr.raccroche.jeunes.dossier.Responsable.Niveau;
import fr.raccroche.jeunes.dossier.Responsables;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

/** Guardians: add, correct, remove. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}/responsables")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class ResponsableController {

    private final Jeunes jeunes;
    private final Responsables responsables;
    private final DernieresMains mains;

    ResponsableController(Jeunes jeunes, Responsables responsables, DernieresMains mains) {
        this.jeunes = jeunes;
        this.responsables = responsables;
        this.mains = mains;
    }

    record ResponsableForm(
            @NotNull @Nullable Niveau niveau,
            @Size(max = 40) @Nullable String parente,
            @Size(max = 5) @Nullable String civilite,
            @NotBlank @Size(max = 80) @Nullable String nom,
            @Size(max = 80) @Nullable String prenom,
            @Size(max = 20) @Nullable String portable,
            @Size(max = 20) @Nullable String telephone,

            @Pattern(regexp = Saisie.COURRIEL, message = "{jeunes.courriel.forme}") @Nullable
            String courriel,

            @Size(max = 200) @Nullable String adresse,

            @Pattern(regexp = Saisie.CODE_POSTAL, message = "{jeunes.code-postal.forme}") @Nullable
            String codePostal,

            @Size(max = 80) @Nullable String commune,
            @Nullable Boolean prioritaire,
            int version) {

        static ResponsableForm de(Responsable responsable) {
            var saisie = responsable.saisie();
            var ou = saisie.coordonnees();
            return new ResponsableForm(
                    saisie.niveau(),
                    saisie.parente(),
                    saisie.civilite(),
                    saisie.nom(),
                    saisie.prenom(),
                    ou.portableLisible(),
                    ou.telephoneLisible(),
                    ou.courriel(),
                    ou.adresse(),
                    ou.codePostal(),
                    ou.commune(),
                    saisie.prioritaire(),
                    responsable.version());
        }

        Conflit conflit(Responsable enregistre, Conflit.Main main) {
            return Saisie.comparerLesCoordonnees(Conflit.entre(this, de(enregistre), main)
                            .choix(
                                    "niveau",
                                    "Qualité",
                                    Option.de(List.of(Niveau.values()), Niveau::name, Niveau::libelle))
                            .champ("civilite", "Civilité")
                            .champ("prenom", "Prénom")
                            .champ("nom", "Nom")
                            .choix(
                                    "parente",
                                    "Lien avec le jeune",
                                    Option.de(List.of(Parente.values()), Parente::code, Parente::libelle))
                            .champ("portable", "Portable"))
                    .coche("prioritaire", "À joindre en premier");
        }

        Responsable.Saisie saisie() {
            return new Responsable.Saisie(
                    Objects.requireNonNull(niveau),
                    texte(parente),
                    texte(civilite),
                    texte(nom),
                    texte(prenom),
                    Coordonnees.saisies(
                            texte(telephone),
                            texte(portable),
                            texte(courriel),
                            texte(adresse),
                            texte(codePostal),
                            texte(commune)),
                    Boolean.TRUE.equals(prioritaire));
        }
    }

    @ModelAttribute
    void communs(@PathVariable UUID id, HttpServletRequest requete, Model modele) {
        modele.addAttribute("ici", requete.getRequestURI());
        modele.addAttribute("identite", jeunes.identite(new JeuneId(id)));
        modele.addAttribute("niveaux", Option.de(List.of(Niveau.values()), Niveau::name, Niveau::libelle));
        modele.addAttribute("parentes", Option.de(List.of(Parente.values()), Parente::code, Parente::libelle));
        modele.addAttribute("civilites", Option.de(List.of("Mme", "M."), valeur -> valeur, valeur -> valeur));
    }

    @GetMapping("/nouveau")
    String nouveau(Model modele) {
        modele.addAttribute(
                "form", new ResponsableForm(Niveau.LEGAL, "", "", "", "", "", "", "", "", "", "", false, 0));
        return "fiche/responsable";
    }

    @PostMapping("/nouveau")
    ModelAndView ajouter(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ResponsableForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/responsable", erreurs, redirection)
                .enregistrer(
                        "Le responsable est ajouté.",
                        new Refus(),
                        () -> responsables.ajouter(new JeuneId(id), form.saisie()));
    }

    @GetMapping("/{responsable}")
    String montrer(@PathVariable UUID id, @PathVariable UUID responsable, Model modele) {
        modele.addAttribute("form", ResponsableForm.de(responsables.find(new JeuneId(id), responsable)));
        modele.addAttribute("retirer", responsable);
        return "fiche/responsable";
    }

    @PostMapping("/{responsable}")
    ModelAndView corriger(
            @PathVariable UUID id,
            @PathVariable UUID responsable,
            @Valid @ModelAttribute("form") ResponsableForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/responsable", erreurs, redirection)
                .enregistrer(
                        "Le responsable est corrigé.",
                        new Refus(),
                        () -> responsables.corriger(new JeuneId(id), responsable, form.saisie(), form.version()),
                        () -> form.conflit(
                                responsables.find(new JeuneId(id), responsable),
                                mains.de("jeunes.responsable", responsable)));
    }

    @PostMapping("/{responsable}/retrait")
    String retirer(@PathVariable UUID id, @PathVariable UUID responsable, RedirectAttributes redirection) {
        responsables.retirer(new JeuneId(id), responsable);
        redirection.addFlashAttribute("succes", "Le responsable est retiré du dossier.");
        return "redirect:/jeunes/" + id;
    }
}
