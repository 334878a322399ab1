package fr.raccroche.fiche;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.dossier.Scolarite;
import fr.raccroche.jeunes.dossier.Scolarites;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Refus;
import fr.raccroche.territoire.Etablissements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One year of schooling: added or corrected. */
@Controller
@RequestMapping("/jeunes/{id:[0-9a-f-]{36}}/scolarites")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class ScolariteController {

    private static final int ANNEES = 8;

    private final Jeunes jeunes;
    private final Scolarites scolarites;
    private final Etablissements etablissements;
    private final DernieresMains mains;
    private final Clock horloge;

    ScolariteController(
            Jeunes jeunes, Scolarites scolarites, Etablissements etablissements, DernieresMains mains, Clock horloge) {
        this.jeunes = jeunes;
        this.scolarites = scolarites;
        this.etablissements = etablissements;
        this.mains = mains;
        this.horloge = horloge;
    }

    @ModelAttribute
    void communs(
            @PathVariable UUID id,
            HttpServletRequest requete,
            @RequestParam(defaultValue = "") String uaiTexte,
            Model modele) {
        modele.addAttribute("ici", requete.getRequestURI());
        modele.addAttribute("identite", jeunes.identite(new JeuneId(id)));
        modele.addAttribute("etablissement", uaiTexte);
        var annee = AnneeScolaire.de(LocalDate.now(horloge)).debut();
        modele.addAttribute(
                "annees",
                IntStream.range(0, ANNEES)
                        .mapToObj(rang -> new AnneeScolaire(annee - rang))
                        .map(a -> Option.de(Integer.toString(a.debut()), a.libelle()))
                        .toList());
    }

    @GetMapping("/nouvelle")
    String nouvelle(Model modele) {
        modele.addAttribute(
                "form",
                new ScolariteForm(
                        AnneeScolaire.de(LocalDate.now(horloge)).debut(), "", "", "", "", false, null, null, "", 0));
        return "fiche/scolarite";
    }

    @PostMapping("/nouvelle")
    ModelAndView ajouter(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ScolariteForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/scolarite", erreurs, redirection)
                .enregistrer(
                        "La scolarité est ajoutée.",
                        refus(form),
                        () -> scolarites.ajouter(new JeuneId(id), form.saisie()));
    }

    @GetMapping("/{scolarite}")
    String montrer(@PathVariable UUID id, @PathVariable UUID scolarite, Model modele) {
        var actuelle = scolarites.find(new JeuneId(id), scolarite);
        modele.addAttribute("etablissement", actuelle.etablissement());
        var brut = actuelle.saisie().motifSortie();
        modele.addAttribute("motif", actuelle.motif().equals(brut) ? "" : actuelle.motif());
        modele.addAttribute("form", ScolariteForm.de(actuelle));
        return "fiche/scolarite";
    }

    @PostMapping("/{scolarite}")
    ModelAndView corriger(
            @PathVariable UUID id,
            @PathVariable UUID scolarite,
            @Valid @ModelAttribute("form") ScolariteForm form,
            BindingResult erreurs,
            RedirectAttributes redirection) {
        return new Saisie(id, "fiche/scolarite", erreurs, redirection)
                .enregistrer(
                        "La scolarité est corrigée.",
                        refus(form),
                        () -> scolarites.corriger(new JeuneId(id), scolarite, form.saisie(), form.version()),
                        () -> conflit(form, scolarites.find(new JeuneId(id), scolarite)));
    }

    private Refus refus(ScolariteForm form) {
        return new Refus()
                .si(form.anneeScolaire().isEmpty(), "annee", "NotNull")
                .si(form.etablissement().flatMap(etablissements::chercher).isEmpty(), "uai", "jeunes.scolarite.uai")
                .et(form.anneeScolaire()
                        .map(annee -> scolarites.refus(annee, form.entree(), form.sortie()))
                        .orElseGet(Refus::new));
    }

    private Conflit conflit(ScolariteForm form, Scolarite enregistree) {
        return Conflit.entre(form, ScolariteForm.de(enregistree), mains.de("jeunes.scolarite", enregistree.id()))
                .champ("annee", "Année scolaire", debut -> new AnneeScolaire(Integer.parseInt(debut)).libelle())
                .champ("uai", "Établissement", etablissements::nomEtCommune)
                .champ("classe", "Classe")
                .champ("formation", "Formation")
                .coche("doublement", "Double cette classe")
                .champ("entree", "Entrée le")
                .champ("sortie", "Sortie le")
                .champ("motifSortie", "Motif de sortie");
    }
}
