package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.JourEnLettres;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** An attempt to reach a young person: noted, corrected, cancelled. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class TentativeController {

    private static final int MONTREES = 8;

    private final Tentatives tentatives;
    private final Dossiers dossiers;
    private final DernieresMains mains;
    private final Clock horloge;

    TentativeController(Tentatives tentatives, Dossiers dossiers, DernieresMains mains, Clock horloge) {
        this.tentatives = tentatives;
        this.dossiers = dossiers;
        this.mains = mains;
        this.horloge = horloge;
    }

    @GetMapping("/jeunes/{jeune}/tentatives/nouvelle")
    String nouvelle(@PathVariable JeuneId jeune, Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        modele.addAttribute("form", new TentativeForm("TELEPHONE", "JEUNE", "", dossier.jour(), null, 0));
        return remplir(dossier, Optional.empty(), modele);
    }

    @PostMapping("/jeunes/{jeune}/tentatives")
    ModelAndView noter(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") TentativeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var saisie = form.saisie(LocalDate.now(horloge));
        return Formulaire.de(erreurs)
                .refuser(tentatives.refus(jeune, saisie))
                .enregistrer(
                        () -> {
                            tentatives.consigner(jeune, saisie);
                            redirection.addFlashAttribute("succes", "La tentative est enregistrée.");
                            return "redirect:/jeunes/" + jeune.valeur()
                                    + ("RDV_PRIS".equals(form.resultat()) ? "/rendez-vous/nouveau" : "");
                        },
                        () -> remplir(dossiers.ouvrir(jeune), Optional.empty(), modele));
    }

    @GetMapping("/tentatives/{id}")
    String montrer(@PathVariable UUID id, Model modele) {
        var tentative = tentatives.find(id);
        modele.addAttribute("form", TentativeForm.de(tentative));
        return remplir(dossiers.ouvrir(tentative.jeune(), tentative.saisie().le()), Optional.of(tentative), modele);
    }

    @PostMapping("/tentatives/{id}")
    ModelAndView corriger(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TentativeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var avant = tentatives.find(id);
        var saisie = form.saisie(LocalDate.now(horloge));
        return Formulaire.de(erreurs)
                .refuser(tentatives.refus(avant.jeune(), saisie))
                .enregistrer(
                        () -> {
                            tentatives.corriger(id, Objects.requireNonNullElse(form.version(), -1), saisie);
                            redirection.addFlashAttribute("succes", "La tentative est corrigée.");
                            return "redirect:/jeunes/" + avant.jeune().valeur();
                        },
                        () -> remplir(
                                dossiers.ouvrir(avant.jeune(), avant.saisie().le()), Optional.of(avant), modele),
                        perimee -> conflit(form, tentatives.find(id)));
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

    private ModelAndView conflit(TentativeForm form, Tentatives.Consignee enregistree) {
        var dossier = dossiers.ouvrir(enregistree.jeune(), enregistree.saisie().le());
        return Conflit.entre(form, TentativeForm.de(enregistree), mains.de("entretiens.tentative", enregistree.id()))
                .choix("canal", "Canal", dossier.valeurs("CANAL_CONTACT"))
                .choix("resultat", "Résultat", dossier.resultats())
                .choix("aupres", "Auprès de", dossier.valeurs("AUPRES"))
                .champ("le", "Date")
                .champ("heure", "Heure")
                .page("Deux personnes ont corrigé cette tentative", dossier.url());
    }

    private String remplir(Dossier dossier, Optional<Tentatives.Consignee> connue, Model modele) {
        var dernieres = tentatives.deJeune(dossier.jeune().id(), MONTREES);
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("connue", connue.orElse(null));
        modele.addAttribute("tentatives", dernieres);
        // Nobody is called twice: somebody tried since the day before yesterday.
        dernieres.stream()
                .filter(derniere ->
                        connue.isEmpty() && derniere.le().isAfter(dossier.jour().minusDays(2)))
                .findFirst()
                .ifPresent(derniere -> modele.addAttribute(
                        "recente",
                        "%s a déjà essayé le %s (%s) : %s."
                                .formatted(
                                        derniere.auteur(),
                                        JourEnLettres.SANS_ANNEE.format(derniere.le()),
                                        derniere.canal().toLowerCase(Locale.FRENCH),
                                        derniere.resultat().toLowerCase(Locale.FRENCH))));
        return "entretiens/tentative";
    }
}
