package fr.raccroche.fiche;

import static fr.raccroche.presentation.Formulaire.texte;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.Diplome;
import fr.raccroche.jeunes.Jeune;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Refus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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

/** Identity, contact details and diploma. Two people correcting at once both see both versions. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class IdentiteController {

    private static final String TABLE = "jeunes.jeune";
    private static final List<Option> SEXES = Option.de(List.of(Sexe.values()), Sexe::name, Sexe::libelle);
    private static final List<Option> DIPLOMES = Option.de(List.of(Diplome.values()), Diplome::name, Diplome::libelle);
    private static final List<Option> PREUVES = Option.de(List.of(Preuve.values()), Preuve::name, Preuve::libelle);

    private final Jeunes jeunes;
    private final DernieresMains mains;

    IdentiteController(Jeunes jeunes, DernieresMains mains) {
        this.jeunes = jeunes;
        this.mains = mains;
    }

    record CoordonneesForm(
            @Size(max = 20) @Nullable String telephone,
            @Size(max = 20) @Nullable String portable,

            @Pattern(regexp = Saisie.COURRIEL, message = "{jeunes.courriel.forme}") @Nullable
            String courriel,

            @Size(max = 200) @Nullable String adresse,

            @Pattern(regexp = Saisie.CODE_POSTAL, message = "{jeunes.code-postal.forme}") @Nullable
            String codePostal,

            @Size(max = 80) @Nullable String commune,
            int version) {

        static CoordonneesForm de(Jeune jeune) {
            var ou = jeune.coordonnees();
            return new CoordonneesForm(
                    ou.telephoneLisible(),
                    ou.portableLisible(),
                    ou.courriel(),
                    ou.adresse(),
                    ou.codePostal(),
                    ou.commune(),
                    jeune.version());
        }

        Conflit conflit(Jeune enregistre, Conflit.Main main) {
            return Saisie.comparerLesCoordonnees(
                    Conflit.entre(this, de(enregistre), main).champ("portable", "Portable du jeune"));
        }

        Coordonnees coordonnees() {
            return Coordonnees.saisies(
                    texte(telephone),
                    texte(portable),
                    texte(courriel),
                    texte(adresse),
                    texte(codePostal),
                    texte(commune));
        }
    }

    record DiplomeForm(
            @NotNull @Nullable Diplome diplome,
            @Nullable LocalDate le,
            @Nullable Preuve preuve,
            int version) {

        static DiplomeForm de(Jeune jeune) {
            return new DiplomeForm(jeune.diplome(), jeune.diplomeLe(), jeune.diplomePreuve(), jeune.version());
        }
    }

    @ModelAttribute
    void communs(@PathVariable UUID id, HttpServletRequest requete, Model modele) {
        modele.addAttribute("ici", requete.getRequestURI());
        modele.addAttribute("identite", jeunes.identite(new JeuneId(id)));
        modele.addAttribute("sexes", SEXES);
        modele.addAttribute("diplomes", DIPLOMES);
        modele.addAttribute("preuves", PREUVES);
    }

    @GetMapping("/identite")
    String identite(@PathVariable UUID id, Model modele) {
        modele.addAttribute("form", IdentiteForm.de(jeunes.find(new JeuneId(id))));
        return "fiche/identite";
    }

    @PostMapping("/identite")
    ModelAndView identite(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IdentiteForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/identite", erreurs, redirection)
                .enregistrer(
                        "L’identité est corrigée.",
                        jeunes.refusDeNaissance(form.naissance()),
                        () -> jeunes.corriger(new JeuneId(id), form.etatCivil(), form.version()),
                        () -> form.conflit(jeunes.find(new JeuneId(id)), mains.de(TABLE, id), SEXES));
    }

    @GetMapping("/coordonnees")
    String coordonnees(@PathVariable UUID id, Model modele) {
        modele.addAttribute("form", CoordonneesForm.de(jeunes.find(new JeuneId(id))));
        return "fiche/coordonnees";
    }

    @PostMapping("/coordonnees")
    ModelAndView coordonnees(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CoordonneesForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/coordonnees", erreurs, redirection)
                .enregistrer(
                        "Les coordonnées sont enregistrées.",
                        new Refus(),
                        () -> jeunes.corriger(new JeuneId(id), form.coordonnees(), form.version()),
                        () -> form.conflit(jeunes.find(new JeuneId(id)), mains.de(TABLE, id)));
    }

    @GetMapping("/diplome")
    String diplome(@PathVariable UUID id, Model modele) {
        modele.addAttribute("form", DiplomeForm.de(jeunes.find(new JeuneId(id))));
        return "fiche/diplome";
    }

    @PostMapping("/diplome")
    ModelAndView diplome(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DiplomeForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/diplome", erreurs, redirection)
                .enregistrer(
                        "Le diplôme est enregistré.",
                        jeunes.refusDuFutur("le", form.le()),
                        () -> jeunes.corrigerDiplome(
                                new JeuneId(id),
                                Objects.requireNonNull(form.diplome()),
                                form.le(),
                                form.preuve(),
                                form.version()),
                        () -> Conflit.entre(form, DiplomeForm.de(jeunes.find(new JeuneId(id))), mains.de(TABLE, id))
                                .choix("diplome", "Diplôme le plus élevé", DIPLOMES)
                                .champ("le", "Obtenu le")
                                .choix("preuve", "D’où le sait-on ?", PREUVES));
    }
}
