package fr.raccroche.lettres;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.lettres.Redaction.EnTete;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The draft of a letter: one form, so that adding a school loses nothing of what is typed elsewhere. Each button saves
 * all of it, then does its own gesture.
 */
@Controller
@RequestMapping("/lettres")
@PreAuthorize("hasAuthority('GERER_LETTRES')")
class RedactionController {

    private static final int SUGGESTIONS = 10;

    /** {@code geste}: nothing to save, {@code etablissement} to add one, {@code retirer-action:ID} to take one away. */
    record BrouillonForm(
            @NotNull @Nullable LocalDate du,
            @NotNull @Nullable LocalDate au,
            @NotNull @Min(1) @Max(100) @Nullable Integer quotite,
            @Nullable String rattachement,
            @Nullable String rattachementTexte,
            @Nullable String responsable,
            @Nullable String responsableTexte,
            @Size(max = 60) @Nullable String lieu,
            @NotNull @Nullable Integer version,
            @Nullable String uai,
            @Nullable String uaiTexte,
            @Nullable Set<Lien> liens,
            @Nullable String action,
            @Nullable String actionTexte,
            @Nullable Integer territoire,
            @Nullable String geste) {

        static BrouillonForm de(EnTete enTete, String rattachement, String responsable, int version) {
            return new BrouillonForm(
                    enTete.periode().du(),
                    enTete.periode().au(),
                    enTete.quotite(),
                    enTete.rattachement().map(Uai::valeur).orElse(""),
                    rattachement,
                    enTete.responsable().map(nomme -> nomme.valeur().toString()).orElse(""),
                    responsable,
                    enTete.lieu(),
                    version,
                    "",
                    "",
                    Set.of(),
                    "",
                    "",
                    null,
                    "");
        }

        boolean veut(String quoi) {
            return quoi.equals(geste);
        }

        Optional<String> retire(String quoi) {
            var prefixe = "retirer-" + quoi + ":";
            return Optional.ofNullable(geste)
                    .filter(g -> g.startsWith(prefixe))
                    .map(g -> g.substring(prefixe.length()));
        }

        /** Where the page opens again. */
        String ancre() {
            return Optional.ofNullable(geste)
                    .map(g -> g.replaceFirst("^retirer-", "").replaceFirst(":.*$", ""))
                    .filter(Set.of("etablissement", "action", "territoire")::contains)
                    .map(g -> "#" + g + "s")
                    .orElse("");
        }
    }

    record Suggestion(String id, String libelle, String detail) {}

    private final Lettres lettres;
    private final LettreVues vues;
    private final Redaction redaction;
    private final Saisies saisies;
    private final Agents agents;
    private final AgentCourant agent;
    private final DernieresMains mains;

    RedactionController(
            Lettres lettres,
            LettreVues vues,
            Redaction redaction,
            Saisies saisies,
            Agents agents,
            AgentCourant agent,
            DernieresMains mains) {
        this.lettres = lettres;
        this.vues = vues;
        this.redaction = redaction;
        this.saisies = saisies;
        this.agents = agents;
        this.agent = agent;
        this.mains = mains;
    }

    /** Those whom a letter may name as the coordonnateur of the agent, and nobody else. */
    @GetMapping("/coordonnateurs/suggestions")
    @ResponseBody
    List<Suggestion> suggerer(@RequestParam(defaultValue = "") String q) {
        return agents.rechercher(q, Signataires.RESPONSABLES, SUGGESTIONS).stream()
                .map(ligne -> new Suggestion(ligne.id().valeur().toString(), ligne.nomComplet(), ligne.fonctions()))
                .toList();
    }

    @GetMapping("/{id}/brouillon")
    String montrer(@PathVariable LettreId id, Model modele) {
        return remplir(id, modele);
    }

    @PostMapping("/{id}/brouillon")
    ModelAndView enregistrer(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("form") BrouillonForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var listes = listes(form, erreurs);
        var rattachement = saisies.etablissementNomme(form.rattachement(), form.rattachementTexte());
        var responsable = saisies.responsable(form.responsable(), form.responsableTexte());
        refuserLInconnu(
                rattachement, form.rattachementTexte(), "rattachement", "lettre.etablissement-inconnu", erreurs);
        refuserLInconnu(responsable, form.responsableTexte(), "responsable", "lettre.responsable-inconnu", erreurs);
        if (erreurs.hasErrors()) {
            return aCorriger(id, modele);
        }
        try {
            var enTete = new EnTete(
                    new Periode(requireNonNull(form.du()), requireNonNull(form.au())),
                    requireNonNull(form.quotite()),
                    rattachement,
                    responsable,
                    requireNonNullElse(form.lieu(), "").strip());
            if (!redaction.enregistrer(id, requireNonNull(form.version()), enTete, listes)) {
                return conflit(id, enTete);
            }
            if (form.veut("signature")) {
                lettres.mettreALaSignature(id);
                redirection.addFlashAttribute("succes", "La lettre est proposée à la signature. Elle ne change plus.");
                return new ModelAndView("redirect:/lettres/" + id.valeur());
            }
        } catch (RegleMetierException refus) {
            erreurs.rejectValue(champ(refus), refus.cle(), refus.arguments(), refus.cle());
            return aCorriger(id, modele);
        } catch (IllegalArgumentException periodeImpossible) {
            erreurs.rejectValue("au", "lettre.periode");
            return aCorriger(id, modele);
        }
        if (form.ancre().isEmpty()) {
            redirection.addFlashAttribute("succes", "Le brouillon est enregistré.");
        }
        return new ModelAndView("redirect:/lettres/" + id.valeur() + "/brouillon" + form.ancre());
    }

    /** What the lists become; what is typed in their fields and means nothing is refused, never dropped. */
    private UnaryOperator<Contenu> listes(BrouillonForm form, BindingResult erreurs) {
        var uai = saisies.etablissement(form.uai(), form.uaiTexte());
        var action = saisies.action(form.action(), form.actionTexte());
        var liens = requireNonNullElse(form.liens(), Set.<Lien>of());
        refuserLInconnu(
                uai,
                form.veut("etablissement") ? "?" : form.uaiTexte(),
                "uai",
                "lettre.etablissement-inconnu",
                erreurs);
        if (uai.isPresent() && liens.isEmpty()) {
            erreurs.rejectValue("liens", "lettre.lien");
        }
        refuserLInconnu(
                action, form.veut("action") ? "?" : form.actionTexte(), "action", "lettre.action-inconnue", erreurs);
        if (form.veut("territoire") && form.territoire() == null) {
            erreurs.rejectValue("territoire", "lettre.territoire-inconnu");
        }
        return contenu -> {
            var suite = uai.map(ecole -> Redaction.avec(contenu, ecole, liens)).orElse(contenu);
            suite = plus(suite, action, Redaction::avec);
            suite = plus(suite, Optional.ofNullable(form.territoire()).map(TerritoireId::new), Redaction::avec);
            suite = plus(suite, form.retire("etablissement").flatMap(Uai::lire), Redaction::sans);
            suite = plus(suite, form.retire("action").map(UUID::fromString).map(ActionId::new), Redaction::sans);
            return plus(suite, form.retire("territoire").map(Integer::valueOf).map(TerritoireId::new), Redaction::sans);
        };
    }

    private static <T> Contenu plus(
            Contenu contenu, Optional<T> element, java.util.function.BiFunction<Contenu, T, Contenu> changement) {
        return element.map(present -> changement.apply(contenu, present)).orElse(contenu);
    }

    private static void refuserLInconnu(
            Optional<?> trouve, @Nullable String tape, String champ, String cle, BindingResult erreurs) {
        if (trouve.isEmpty() && tape != null && !tape.isBlank()) {
            erreurs.rejectValue(champ, cle);
        }
    }

    private ModelAndView conflit(LettreId id, EnTete mien) {
        var vue = vues.vue(id, agent.exiger());
        var version = vue.lettre().version();
        return Conflit.entre(
                        BrouillonForm.de(mien, "", "", 0),
                        BrouillonForm.de(EnTete.de(vue.lettre().contenu()), "", "", version),
                        mains.de("lettres.lettre", id.valeur()))
                .champ("du", "Premier jour")
                .champ("au", "Dernier jour")
                .champ("quotite", "Quotité en pourcentage")
                .champ("rattachement", "Établissement de rattachement", saisies::nomDEtablissement)
                .champ("responsable", "Coordonnateur", saisies::nomDAgent)
                .champ("lieu", "Lieu de signature")
                .page("Deux personnes ont corrigé cette lettre", "/lettres/" + id.valeur() + "/brouillon");
    }

    private static String champ(RegleMetierException refus) {
        return switch (refus.cle()) {
            case "lettre.responsable", "lettre.responsable-soi", "lettre.manque.responsable" -> "responsable";
            case "lettre.manque.rattachement", "lettre.chef-inconnu" -> "rattachement";
            case "lettre.manque.etablissements" -> "uai";
            case "lettre.manque.territoire" -> "territoire";
            default -> "au";
        };
    }

    private ModelAndView aCorriger(LettreId id, Model modele) {
        return new ModelAndView(remplir(id, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String remplir(LettreId id, Model modele) {
        var vue = vues.vue(id, agent.exiger());
        var lettre = vue.lettre();
        lettre.exiger(Lettre.Etat.BROUILLON);
        modele.addAttribute("vue", vue);
        if (!modele.containsAttribute("form")) {
            modele.addAttribute(
                    "form",
                    BrouillonForm.de(
                            EnTete.de(lettre.contenu()), vue.rattachement(), vue.responsable(), lettre.version()));
        }
        modele.addAttribute("autres", vues.autres(lettre.contenu().agent(), lettre.annee(), id));
        modele.addAttribute(
                "liens", Option.de(Arrays.asList(Lien.values()), Lien::name, RedactionController::capitale));
        modele.addAttribute("territoires", vues.territoires(""));
        return "lettres/brouillon";
    }

    private static String capitale(Lien lien) {
        return lien.libelle().substring(0, 1).toUpperCase(Locale.FRANCE)
                + lien.libelle().substring(1);
    }
}
