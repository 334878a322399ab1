package fr.raccroche.actions;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A young person enters an action, and leaves it. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class EntreesController {

    private static final Map<String, String> CHAMPS = Map.ofEntries(
            Map.entry("accueil.futur", "entree"),
            Map.entry("accueil.hors-action", "entree"),
            Map.entry("accueil.deja", "entree"),
            Map.entry("accueil.sortie-avant-entree", "sortie"),
            Map.entry("accueil.sortie-incomplete", "motif"),
            Map.entry("accueil.origine-inconnue", "origine"),
            Map.entry("accueil.motif-inconnu", "motif"),
            Map.entry("accueil.bilan-heures", "heuresPrevues"),
            Map.entry("accueil.bilan-absences", "absences"),
            Map.entry("accueil.bilan-stages", "stages"),
            Map.entry("accueil.bilan-jours-sans-stage", "stages"),
            Map.entry("accueil.bilan-observations", "observations"));

    private static final List<Option> OUI_OU_NON = List.of(Option.de("true", "Oui"), Option.de("false", "Non"));

    private final Accueils accueils;
    private final Actions actions;
    private final Jeunes jeunes;
    private final Etablissements etablissements;
    private final DernieresMains mains;
    private final Clock horloge;

    EntreesController(
            Accueils accueils,
            Actions actions,
            Jeunes jeunes,
            Etablissements etablissements,
            DernieresMains mains,
            Clock horloge) {
        this.accueils = accueils;
        this.actions = actions;
        this.jeunes = jeunes;
        this.etablissements = etablissements;
        this.mains = mains;
        this.horloge = horloge;
    }

    record AccueilForm(
            @NotBlank @Pattern(regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") @Nullable
            String action,

            @NotNull @Nullable LocalDate entree,
            @NotBlank @Nullable String origine,
            @Nullable String uai,
            @Nullable LocalDate sortie,
            @Nullable String motif,
            @Nullable BigDecimal heuresPrevues,
            @Nullable BigDecimal heuresRealisees,
            @Nullable Integer absences,
            @Nullable Integer stages,
            @Nullable Integer joursDeStage,
            @Nullable String portefeuille,
            @Nullable String observations,
            @Nullable Integer version) {

        static AccueilForm nouveau(LocalDate entree) {
            return new AccueilForm("", entree, "", "", null, "", null, null, null, null, null, "", "", 0);
        }

        static AccueilForm de(Accueil accueil) {
            var saisie = accueil.saisie();
            var bilan = saisie.bilan();
            return new AccueilForm(
                    saisie.action().valeur().toString(),
                    saisie.entree(),
                    saisie.origine(),
                    saisie.origineUai().map(Uai::valeur).orElse(""),
                    saisie.sortie().map(SaisieAccueil.Sortie::le).orElse(null),
                    saisie.sortie().map(SaisieAccueil.Sortie::motif).orElse(""),
                    bilan.heuresPrevues(),
                    bilan.heuresRealisees(),
                    bilan.absences(),
                    bilan.stages(),
                    bilan.joursDeStage(),
                    bilan.portefeuille() == null ? "" : bilan.portefeuille().toString(),
                    bilan.observations(),
                    accueil.version());
        }

        SaisieAccueil saisie() {
            var sansMotif = motif == null || motif.isBlank();
            if ((sortie == null) != sansMotif) {
                throw new RegleMetierException("accueil.sortie-incomplete");
            }
            return new SaisieAccueil(
                    ActionId.valueOf(Objects.requireNonNull(action)),
                    Objects.requireNonNull(entree),
                    Objects.requireNonNull(origine),
                    uai == null ? Optional.empty() : Uai.lire(uai),
                    sortie == null || motif == null
                            ? Optional.empty()
                            : Optional.of(new SaisieAccueil.Sortie(sortie, motif)),
                    new SaisieAccueil.Bilan(
                            heuresPrevues,
                            heuresRealisees,
                            absences,
                            stages,
                            joursDeStage,
                            portefeuille == null || portefeuille.isEmpty() ? null : Boolean.valueOf(portefeuille),
                            Objects.requireNonNullElse(observations, "")));
        }

        /** Whether the folded part of the form opens by itself. */
        public boolean bilanConnu() {
            return Stream.of(heuresPrevues, heuresRealisees, absences, stages, joursDeStage)
                            .anyMatch(Objects::nonNull)
                    || Stream.of(portefeuille, observations).anyMatch(texte -> texte != null && !texte.isEmpty());
        }
    }

    @GetMapping("/jeunes/{jeune}/accueils/nouveau")
    String nouveau(@PathVariable JeuneId jeune, Model modele) {
        modele.addAttribute("form", AccueilForm.nouveau(LocalDate.now(horloge)));
        return remplir(modele, jeune, Optional.empty(), "", "");
    }

    @PostMapping("/jeunes/{jeune}/accueils")
    ModelAndView ouvrir(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") AccueilForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String uai,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                accueils.ouvrir(jeune, form.saisie());
                redirection.addFlashAttribute("succes", "L’accueil est enregistré.");
                return new ModelAndView("redirect:/jeunes/" + jeune.valeur());
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            }
        }
        return new ModelAndView(
                remplir(modele, jeune, Optional.empty(), action, uai), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/accueils/{id}")
    String modifier(@PathVariable AccueilId id, Model modele) {
        var accueil = accueils.find(id);
        var form = AccueilForm.de(accueil);
        modele.addAttribute("form", form);
        return remplir(
                modele,
                accueil.jeune(),
                Optional.of(accueil),
                accueil.saisie().action().valeur().toString(),
                Objects.requireNonNullElse(form.uai(), ""));
    }

    @PostMapping("/accueils/{id}")
    ModelAndView corriger(
            @PathVariable AccueilId id,
            @Valid @ModelAttribute("form") AccueilForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String uai,
            Model modele,
            RedirectAttributes redirection) {
        var accueil = accueils.find(id);
        if (!erreurs.hasErrors()) {
            try {
                accueils.corriger(id, Objects.requireNonNullElse(form.version(), -1), form.saisie());
                redirection.addFlashAttribute("succes", "L’accueil est corrigé.");
                return new ModelAndView("redirect:/jeunes/" + accueil.jeune().valeur());
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            } catch (VersionPerimeeException perimee) {
                return conflit(form, accueils.find(id));
            }
        }
        return new ModelAndView(
                remplir(modele, accueil.jeune(), Optional.of(accueil), action, uai), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/accueils/{id}/annulation")
    String annuler(@PathVariable AccueilId id, @RequestParam int version, RedirectAttributes redirection) {
        var action = accueils.find(id).saisie().action();
        accueils.annuler(id, version);
        redirection.addFlashAttribute(
                "succes", "L’accueil est annulé : il ne compte plus. Il peut être rétabli depuis le dossier du jeune.");
        return "redirect:/actions/" + action.valeur();
    }

    @PostMapping("/accueils/{id}/retablissement")
    String retablir(@PathVariable AccueilId id, @RequestParam int version, RedirectAttributes redirection) {
        accueils.retablir(id, version);
        redirection.addFlashAttribute("succes", "L’accueil est rétabli.");
        return "redirect:/jeunes/" + accueils.find(id).jeune().valeur();
    }

    private String remplir(Model modele, JeuneId jeune, Optional<Accueil> accueil, String action, String uai) {
        modele.addAttribute("jeune", jeunes.identite(jeune));
        modele.addAttribute("accueil", accueil.orElse(null));
        modele.addAttribute("actionNom", action(action));
        modele.addAttribute("uaiNom", etablissement(uai));
        modele.addAttribute("origines", origines(accueil));
        modele.addAttribute("motifs", motifs(accueil));
        modele.addAttribute("ouiOuNon", OUI_OU_NON);
        return "actions/accueil";
    }

    private ModelAndView conflit(AccueilForm form, Accueil enregistre) {
        var id = enregistre.id().valeur();
        return Conflit.entre(form, AccueilForm.de(enregistre), mains.de("actions.accueil", id))
                .champ("action", "Action", this::action)
                .champ("entree", "Entrée le")
                .choix("origine", "Origine du signalement", origines(Optional.of(enregistre)))
                .champ("uai", "Établissement d’origine", this::etablissement)
                .champ("sortie", "Sortie le")
                .choix("motif", "Motif de sortie", motifs(Optional.of(enregistre)))
                .champ("heuresPrevues", "Heures prévues")
                .champ("heuresRealisees", "Heures réalisées")
                .champ("absences", "Demi-journées d’absence")
                .champ("stages", "Nombre de stages")
                .champ("joursDeStage", "Jours de stage")
                .choix("portefeuille", "Portefeuille de compétences fait", OUI_OU_NON)
                .texte("observations", "Observations")
                .page("Deux personnes ont corrigé cet accueil", "/accueils/" + id);
    }

    private String action(String id) {
        return id.length() == 36 ? actions.find(ActionId.valueOf(id)).nom() : "";
    }

    private String etablissement(String uai) {
        return Uai.lire(uai)
                .flatMap(etablissements::chercher)
                .map(Etablissement::nomEtCommune)
                .orElse("");
    }

    private List<Option> origines(Optional<Accueil> accueil) {
        return Option.de(
                accueil.map(Accueil::saisie).map(accueils::origines).orElseGet(accueils::origines),
                Accueils.Choix::code,
                Accueils.Choix::libelle);
    }

    private List<Option> motifs(Optional<Accueil> accueil) {
        return Option.de(
                accueil.map(Accueil::saisie).map(accueils::motifsDeSortie).orElseGet(accueils::motifsDeSortie),
                Accueils.Choix::code,
                Accueils.Choix::libelle);
    }

    private static void refuser(BindingResult erreurs, RegleMetierException refus) {
        var champ = CHAMPS.get(refus.cle());
        if (champ == null) {
            erreurs.reject(refus.cle(), refus.arguments(), null);
        } else {
            erreurs.rejectValue(champ, refus.cle(), refus.arguments(), null);
        }
    }
}
