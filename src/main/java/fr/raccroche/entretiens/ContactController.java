package fr.raccroche.entretiens;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** Short forms: an attempt to reach a young person, an appointment given or postponed. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class ContactController {

    private static final Map<String, String> CHAMPS = Map.of(
            "tentative.futur", "le",
            "tentative.resultat-inconnu", "resultat",
            "rendez-vous.duree", "duree",
            "rendez-vous.passe", "le",
            "rendez-vous.lointain", "le",
            "rendez-vous.agent-hors-cercle", "avec");
    private static final int MONTREES = 8;

    private final Tentatives tentatives;
    private final RendezVous rendezVous;
    private final Dossiers dossiers;
    private final AgentCourant agent;

    ContactController(Tentatives tentatives, RendezVous rendezVous, Dossiers dossiers, AgentCourant agent) {
        this.tentatives = tentatives;
        this.rendezVous = rendezVous;
        this.dossiers = dossiers;
        this.agent = agent;
    }

    record TentativeForm(
            @NotBlank @Nullable String canal,
            @NotBlank @Nullable String aupres,
            @NotBlank @Nullable String resultat,
            @NotNull @Nullable LocalDate le,
            @Nullable LocalTime heure) {

        Tentatives.Saisie saisie() {
            return new Tentatives.Saisie(
                    Objects.requireNonNull(le),
                    Optional.ofNullable(heure),
                    Objects.requireNonNull(canal),
                    Objects.requireNonNull(aupres),
                    Objects.requireNonNull(resultat));
        }
    }

    record RendezVousForm(
            @NotNull @Nullable LocalDate le,
            @NotNull @Nullable LocalTime heure,
            @NotNull @Nullable Integer duree,
            @NotBlank @Nullable String type,

            @NotBlank @Pattern(regexp = "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") @Nullable
            String avec,

            @NotBlank @Nullable String canal,
            @NotBlank @Nullable String lieu,
            @Nullable String uai,
            @Nullable String motif,
            @Nullable Integer version) {

        RendezVous.Saisie saisie() {
            return new RendezVous.Saisie(
                    AgentId.valueOf(Objects.requireNonNull(avec)),
                    Objects.requireNonNull(le),
                    Objects.requireNonNull(heure),
                    Objects.requireNonNull(duree),
                    Objects.requireNonNull(type),
                    Objects.requireNonNull(canal),
                    Objects.requireNonNull(lieu),
                    EntretienForm.texte(uai).filter(Uai::estValide).map(Uai::new));
        }
    }

    @GetMapping("/jeunes/{jeune}/tentatives/nouvelle")
    String tentative(@PathVariable JeuneId jeune, Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        modele.addAttribute("form", new TentativeForm("TELEPHONE", "JEUNE", "", dossier.jour(), null));
        return tentative(dossier, modele);
    }

    @PostMapping("/jeunes/{jeune}/tentatives")
    ModelAndView noter(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") TentativeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                tentatives.consigner(jeune, form.saisie());
                redirection.addFlashAttribute("succes", "La tentative est enregistrée.");
                return new ModelAndView(
                        form.resultat() != null && form.resultat().equals("RDV_PRIS")
                                ? "redirect:/jeunes/" + jeune.valeur() + "/rendez-vous/nouveau"
                                : "redirect:/jeunes/" + jeune.valeur());
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            }
        }
        return new ModelAndView(tentative(dossiers.ouvrir(jeune), modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/tentatives/{id}/annulation")
    String annuler(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam JeuneId jeune,
            RedirectAttributes redirection) {
        tentatives.annuler(id, version);
        redirection.addFlashAttribute("succes", "La tentative est annulée.");
        return "redirect:/jeunes/" + jeune.valeur();
    }

    @GetMapping("/jeunes/{jeune}/rendez-vous/nouveau")
    String rendezVous(@PathVariable JeuneId jeune, Model modele) {
        modele.addAttribute(
                "form",
                new RendezVousForm(
                        null,
                        null,
                        45,
                        "SITUATION",
                        agent.id().valeur().toString(),
                        "PRESENTIEL",
                        "ETABLISSEMENT",
                        "",
                        "",
                        0));
        return rendezVous(dossiers.ouvrir(jeune), "", modele);
    }

    @PostMapping("/jeunes/{jeune}/rendez-vous")
    ModelAndView donner(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") RendezVousForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String uai,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                rendezVous.donner(jeune, form.saisie());
                redirection.addFlashAttribute("succes", "Le rendez-vous est donné.");
                return new ModelAndView("redirect:/jeunes/" + jeune.valeur());
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            }
        }
        return new ModelAndView(rendezVous(dossiers.ouvrir(jeune), uai, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/rendez-vous/{id}/report")
    String report(@PathVariable UUID id, Model modele) {
        var rencontre = rendezVous.find(id);
        var saisie = rencontre.saisie();
        modele.addAttribute(
                "form",
                new RendezVousForm(
                        null,
                        saisie.heure(),
                        saisie.dureeMinutes(),
                        saisie.type(),
                        saisie.avec().valeur().toString(),
                        saisie.canal(),
                        saisie.lieu(),
                        saisie.uai().map(Uai::valeur).orElse(""),
                        "",
                        rencontre.version()));
        modele.addAttribute("report", id);
        return rendezVous(
                dossiers.ouvrir(rencontre.jeune()),
                saisie.uai().map(Uai::valeur).orElse(""),
                modele);
    }

    @PostMapping("/rendez-vous/{id}/report")
    ModelAndView reporter(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RendezVousForm form,
            BindingResult erreurs,
            @RequestParam(defaultValue = "") String uai,
            Model modele,
            RedirectAttributes redirection) {
        var rencontre = rendezVous.find(id);
        if (!erreurs.hasErrors()) {
            try {
                rendezVous.reporter(
                        id,
                        Objects.requireNonNullElse(form.version(), -1),
                        form.saisie(),
                        Objects.requireNonNullElse(form.motif(), ""));
                redirection.addFlashAttribute("succes", "Le rendez-vous est reporté.");
                return new ModelAndView("redirect:/jeunes/" + rencontre.jeune().valeur());
            } catch (RegleMetierException refus) {
                refuser(erreurs, refus);
            }
        }
        modele.addAttribute("report", id);
        return new ModelAndView(
                rendezVous(dossiers.ouvrir(rencontre.jeune()), uai, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String tentative(Dossiers.Dossier dossier, Model modele) {
        List<Tentatives.Tentative> dernieres =
                tentatives.deJeune(dossier.jeune().id(), MONTREES);
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("tentatives", dernieres);
        // Nobody is called twice: somebody tried since the day before yesterday.
        dernieres.stream()
                .filter(derniere -> derniere.le().isAfter(dossier.jour().minusDays(2)))
                .findFirst()
                .ifPresent(derniere -> modele.addAttribute(
                        "recente",
                        "%s a déjà essayé le %s (%s) : %s."
                                .formatted(
                                        derniere.auteur(),
                                        DateTimeFormatter.ofPattern("d MMMM", Locale.FRANCE)
                                                .format(derniere.le()),
                                        derniere.canal().toLowerCase(Locale.FRENCH),
                                        derniere.resultat().toLowerCase(Locale.FRENCH))));
        return "entretiens/tentative";
    }

    private String rendezVous(Dossiers.Dossier dossier, String uai, Model modele) {
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("uaiNom", dossiers.etablissement(uai));
        return "entretiens/rendez-vous-formulaire";
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
