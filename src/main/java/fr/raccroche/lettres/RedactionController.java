package fr.raccroche.lettres;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.TerritoireId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
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

/** The draft of a letter: its head is one form, each line of its lists another, so that the keyboard goes straight on. */
@Controller
@RequestMapping("/lettres")
@PreAuthorize("hasAuthority('GERER_LETTRES')")
class RedactionController {

    record EnTeteForm(
            @NotNull @Nullable LocalDate du,
            @NotNull @Nullable LocalDate au,
            @NotNull @Min(1) @Max(100) @Nullable Integer quotite,
            @Nullable String rattachement,
            @Nullable String rattachementTexte,
            @Nullable String responsable,
            @Nullable String responsableTexte,
            @Size(max = 60) @Nullable String lieu,
            @NotNull @Nullable Integer version) {

        static EnTeteForm de(Contenu contenu, String rattachement, String responsable, int version) {
            return new EnTeteForm(
                    contenu.periode().du(),
                    contenu.periode().au(),
                    contenu.quotite(),
                    contenu.rattachement().map(Uai::valeur).orElse(""),
                    rattachement,
                    contenu.responsable()
                            .map(nomme -> nomme.valeur().toString())
                            .orElse(""),
                    responsable,
                    contenu.lieu(),
                    version);
        }
    }

    record EcoleForm(
            @Nullable String uai,
            @Nullable String uaiTexte,
            @NotEmpty @Nullable Set<Lien> liens) {}

    record ActionForm(@Nullable String action, @Nullable String actionTexte) {}

    record TerritoireForm(@NotNull @Nullable Integer territoire) {}

    private final Lettres lettres;
    private final LettreVues vues;
    private final Redaction redaction;
    private final Saisies saisies;
    private final AgentCourant agent;
    private final DernieresMains mains;

    RedactionController(
            Lettres lettres,
            LettreVues vues,
            Redaction redaction,
            Saisies saisies,
            AgentCourant agent,
            DernieresMains mains) {
        this.lettres = lettres;
        this.vues = vues;
        this.redaction = redaction;
        this.saisies = saisies;
        this.agent = agent;
        this.mains = mains;
    }

    @GetMapping("/{id}/brouillon")
    String montrer(@PathVariable LettreId id, Model modele) {
        return remplir(id, modele);
    }

    @PostMapping("/{id}/brouillon")
    ModelAndView corriger(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("form") EnTeteForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (!erreurs.hasErrors()) {
            try {
                lettres.corriger(id, requireNonNull(form.version()), contenu(id, form));
                redirection.addFlashAttribute("succes", "L’en-tête de la lettre est enregistré.");
                return retour(id, "");
            } catch (RegleMetierException refus) {
                erreurs.rejectValue(champ(refus), refus.cle(), refus.arguments(), refus.cle());
            } catch (VersionPerimeeException perimee) {
                return conflit(id, form);
            } catch (IllegalArgumentException periodeImpossible) {
                erreurs.rejectValue("au", "lettre.periode");
            }
        }
        return aCorriger(id, modele);
    }

    @PostMapping("/{id}/etablissements")
    ModelAndView intervenir(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("ecole") EcoleForm form,
            BindingResult erreurs,
            Model modele) {
        var uai = saisies.etablissement(form.uai(), form.uaiTexte());
        if (uai.isEmpty()) {
            erreurs.rejectValue("uai", "lettre.etablissement-inconnu");
        }
        if (erreurs.hasErrors()) {
            return aCorriger(id, modele);
        }
        redaction.intervenir(id, uai.orElseThrow(), requireNonNull(form.liens()));
        return retour(id, "#etablissements");
    }

    @PostMapping("/{id}/etablissements/{uai}/retrait")
    ModelAndView nePlusIntervenir(@PathVariable LettreId id, @PathVariable String uai) {
        Uai.lire(uai).ifPresent(ecole -> redaction.nePlusIntervenir(id, ecole));
        return retour(id, "#etablissements");
    }

    @PostMapping("/{id}/actions")
    ModelAndView ajouterUneAction(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("choixAction") ActionForm form,
            BindingResult erreurs,
            Model modele) {
        var action = saisies.action(form.action(), form.actionTexte());
        if (action.isEmpty()) {
            erreurs.rejectValue("action", "lettre.action-inconnue");
        }
        if (erreurs.hasErrors()) {
            return aCorriger(id, modele);
        }
        redaction.ajouter(id, action.orElseThrow());
        return retour(id, "#actions");
    }

    @PostMapping("/{id}/actions/{action}/retrait")
    ModelAndView retirerUneAction(@PathVariable LettreId id, @PathVariable ActionId action) {
        redaction.retirer(id, action);
        return retour(id, "#actions");
    }

    @PostMapping("/{id}/territoires")
    ModelAndView ajouterUnTerritoire(
            @PathVariable LettreId id,
            @Valid @ModelAttribute("choixTerritoire") TerritoireForm form,
            BindingResult erreurs,
            Model modele) {
        if (erreurs.hasErrors()) {
            return aCorriger(id, modele);
        }
        redaction.ajouter(id, new TerritoireId(requireNonNull(form.territoire())));
        return retour(id, "#territoires");
    }

    @PostMapping("/{id}/territoires/{territoire}/retrait")
    ModelAndView retirerUnTerritoire(@PathVariable LettreId id, @PathVariable TerritoireId territoire) {
        redaction.retirer(id, territoire);
        return retour(id, "#territoires");
    }

    private Contenu contenu(LettreId id, EnTeteForm form) {
        var avant = lettres.find(id).contenu();
        return new Contenu(
                avant.agent(),
                avant.fonction(),
                new Periode(requireNonNull(form.du()), requireNonNull(form.au())),
                requireNonNull(form.quotite()),
                saisies.etablissement(form.rattachement(), form.rattachementTexte()),
                saisies.agent(form.responsable(), form.responsableTexte()),
                requireNonNullElse(form.lieu(), "").strip(),
                avant.interventions(),
                avant.actions(),
                avant.territoires());
    }

    private ModelAndView conflit(LettreId id, EnTeteForm form) {
        var vue = vues.vue(id, agent.exiger());
        var mien = contenu(id, form);
        var enregistre = EnTeteForm.de(
                vue.lettre().contenu(),
                vue.rattachement(),
                vue.responsable(),
                vue.lettre().version());
        return Conflit.entre(EnTeteForm.de(mien, "", "", 0), enregistre, mains.de("lettres.lettre", id.valeur()))
                .champ("du", "Premier jour")
                .champ("au", "Dernier jour")
                .champ("quotite", "Quotité en pourcentage")
                .champ("rattachement", "Établissement de rattachement", saisies::nomDEtablissement)
                .champ("responsable", "Coordonnateur", saisies::nomDAgent)
                .champ("lieu", "Lieu de signature")
                .page("Deux personnes ont corrigé cette lettre", "/lettres/" + id.valeur() + "/brouillon");
    }

    private static String champ(RegleMetierException refus) {
        return refus.cle().equals("lettre.responsable") ? "responsable" : "au";
    }

    private ModelAndView aCorriger(LettreId id, Model modele) {
        return new ModelAndView(remplir(id, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String remplir(LettreId id, Model modele) {
        var vue = vues.vue(id, agent.exiger());
        vue.lettre().exiger(Lettre.Etat.BROUILLON);
        var contenu = vue.lettre().contenu();
        modele.addAttribute("vue", vue);
        ajouter(
                modele,
                "form",
                EnTeteForm.de(
                        contenu,
                        vue.rattachement(),
                        vue.responsable(),
                        vue.lettre().version()));
        ajouter(modele, "ecole", new EcoleForm("", "", Set.of()));
        ajouter(modele, "choixAction", new ActionForm("", ""));
        ajouter(modele, "choixTerritoire", new TerritoireForm(null));
        modele.addAttribute(
                "liens", Option.de(Arrays.asList(Lien.values()), Lien::name, RedactionController::capitale));
        modele.addAttribute("territoires", vues.territoires(""));
        return "lettres/brouillon";
    }

    private static void ajouter(Model modele, String nom, Object form) {
        if (!modele.containsAttribute(nom)) {
            modele.addAttribute(nom, form);
        }
    }

    private static String capitale(Lien lien) {
        return lien.libelle().substring(0, 1).toUpperCase(java.util.Locale.FRANCE)
                + lien.libelle().substring(1);
    }

    private static ModelAndView retour(LettreId id, String ancre) {
        return new ModelAndView("redirect:/lettres/" + id.valeur() + "/brouillon" + ancre);
    }
}
