package fr.raccroche.lettres.redaction;

import static java.util.Objects.requireNonNull;

import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.lettres.Lettres;
import fr.raccroche.lettres.ListesDeLettres;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Begins a letter: for whom, in what function, for which year. */
@Controller
@RequestMapping("/lettres/nouvelle")
@PreAuthorize("hasAuthority('GERER_LETTRES')")
class NouvelleLettreController {

    record NouvelleForm(
            @Nullable String agent,
            @Nullable String agentTexte,
            @NotNull @Nullable Fonction fonction,
            @NotNull @Nullable Integer annee,
            @Nullable Boolean quandMeme) {}

    private final Lettres lettres;
    private final ListesDeLettres listes;
    private final Exercices exercices;
    private final Saisies saisies;
    private final Clock horloge;

    NouvelleLettreController(
            Lettres lettres, ListesDeLettres listes, Exercices exercices, Saisies saisies, Clock horloge) {
        this.lettres = lettres;
        this.listes = listes;
        this.exercices = exercices;
        this.saisies = saisies;
        this.horloge = horloge;
    }

    @GetMapping
    String preparer(Model modele) {
        modele.addAttribute(
                "form",
                new NouvelleForm(
                        "",
                        "",
                        Fonction.FORMATEUR,
                        AnneeScolaire.de(LocalDate.now(horloge)).debut(),
                        null));
        return remplir(modele);
    }

    @PostMapping
    ModelAndView creer(@Valid @ModelAttribute("form") NouvelleForm form, BindingResult erreurs, Model modele) {
        var pour = saisies.agent(form.agent(), form.agentTexte());
        if (pour.isEmpty()) {
            erreurs.rejectValue("agent", "lettre.agent-inconnu");
        }
        if (erreurs.hasErrors()) {
            return new ModelAndView(remplir(modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var annee = new AnneeScolaire(requireNonNull(form.annee()));
        var autres = listes.autres(pour.orElseThrow(), annee, null);
        if (!autres.isEmpty() && !Boolean.TRUE.equals(form.quandMeme())) {
            modele.addAttribute("autres", autres);
            return new ModelAndView(remplir(modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var id = lettres.rediger(pour.orElseThrow(), requireNonNull(form.fonction()), annee);
        return new ModelAndView("redirect:/lettres/" + id.valeur() + "/brouillon");
    }

    private String remplir(Model modele) {
        var courante = AnneeScolaire.de(LocalDate.now(horloge));
        modele.addAttribute(
                "annees",
                Option.de(
                        Stream.of(courante, courante.suivante()).toList(),
                        annee -> Integer.toString(annee.debut()),
                        AnneeScolaire::libelle));
        modele.addAttribute(
                "fonctions",
                exercices.titres().stream()
                        .filter(titre -> Contenu.FONCTIONS.contains(titre.fonction()))
                        .map(titre -> Option.de(titre.fonction().name(), titre.libelle()))
                        .toList());
        return "lettres/nouvelle";
    }
}
