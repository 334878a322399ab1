package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.jeunes.doublons.Candidats;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.Refus;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** A file is never created before a search: the page shows who is known, with the reason of each, then asks for the rest. */
@Controller
@RequestMapping("/jeunes/nouveau")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class NouveauJeuneController {

    private final Jeunes jeunes;
    private final Listes listes;
    private final Departs departs;

    NouveauJeuneController(Jeunes jeunes, Listes listes, Departs departs) {
        this.jeunes = jeunes;
        this.listes = listes;
        this.departs = departs;
    }

    /** For agents of many schools: only those where they may create a file. */
    @GetMapping("/departs")
    @ResponseBody
    List<Suggestion> suggerer(@RequestParam(defaultValue = "") String q) {
        return departs.suggerer(q).stream()
                .map(depart -> new Suggestion(depart.valeur(), depart.libelle(), ""))
                .toList();
    }

    record Suggestion(String id, String libelle, String detail) {}

    @GetMapping
    String demander(Model modele) {
        modele.addAttribute("form", NouveauForm.vide());
        return "jeunes/nouveau";
    }

    @SansEffet
    @PostMapping("/candidats")
    ModelAndView proposer(@Valid @ModelAttribute("form") NouveauForm form, BindingResult erreurs, Model modele) {
        return Formulaire.de(erreurs)
                .refuser(jeunes.refusDeNaissance(form.naissance()))
                .enregistrer(() -> remplir(form, candidats(form, erreurs), modele), () -> "jeunes/nouveau");
    }

    @PostMapping
    ModelAndView creer(
            @Valid @ModelAttribute("form") NouveauForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var candidats = candidats(form, erreurs);
        var depart = departs.de(form);
        return Formulaire.de(erreurs)
                .refuser(new Refus()
                        .si(
                                !candidats.lignes().isEmpty() && !form.estVerifie(),
                                "verifie",
                                "jeunes.candidats.a-verifier"))
                .refuser(departs.refus(form))
                .refuser(form.coordonnees().refus(Coordonnees.AUCUNE))
                .refuser(jeunes.refus(form.naissance(), depart, form.suiviDu()))
                .enregistrer(
                        () -> {
                            var id = jeunes.creer(new NouveauJeune(
                                    form.etatCivil(),
                                    form.coordonnees(),
                                    depart.orElseThrow(),
                                    form.suiviDu(),
                                    "SAISIE"));
                            redirection.addFlashAttribute("succes", "Le dossier est créé.");
                            return "redirect:/jeunes/" + id.valeur();
                        },
                        () -> remplir(form, candidats, modele));
    }

    /** Nobody resembles an identity that is not whole. */
    private Candidats candidats(NouveauForm form, BindingResult erreurs) {
        return Stream.of("nom", "prenom", "naissance", "ine").anyMatch(erreurs::hasFieldErrors)
                ? Candidats.AUCUN
                : listes.candidats(form.etatCivil(), form.coordonnees());
    }

    private String remplir(NouveauForm form, Candidats candidats, Model modele) {
        modele.addAttribute("candidats", candidats);
        modele.addAttribute("departs", departs.enListe());
        modele.addAttribute("annees", departs.annees());
        modele.addAttribute("sansDepart", departs.aucun());
        modele.addAttribute("departNom", departs.libelle(form));
        modele.addAttribute("sexes", Option.de(List.of(Sexe.values()), Sexe::name, Sexe::libelle));
        return "jeunes/creer";
    }
}
