package fr.raccroche.jeunes.recherche;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.jeunes.Candidats;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file is never created before a search: the page shows who is known, with the reason of each, then asks for the rest. */
@Controller
@RequestMapping("/jeunes/nouveau")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class NouveauJeuneController {

    private final Jeunes jeunes;
    private final Listes listes;
    private final Clock horloge;

    NouveauJeuneController(Jeunes jeunes, Listes listes, Clock horloge) {
        this.jeunes = jeunes;
        this.listes = listes;
        this.horloge = horloge;
    }

    @GetMapping
    String demander(Model modele) {
        modele.addAttribute("form", NouveauForm.vide());
        return "jeunes/nouveau";
    }

    @SansEffet
    @PostMapping("/candidats")
    ModelAndView proposer(@Valid @ModelAttribute("form") NouveauForm form, BindingResult erreurs, Model modele) {
        if (erreurs.hasErrors()) {
            return new ModelAndView("jeunes/nouveau", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        remplir(listes.candidats(form.etatCivil()), modele);
        return new ModelAndView("jeunes/creer");
    }

    @PostMapping
    ModelAndView creer(
            @Valid @ModelAttribute("form") NouveauForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (erreurs.hasErrors()) {
            return erreurs.hasFieldErrors("nom")
                            || erreurs.hasFieldErrors("prenom")
                            || erreurs.hasFieldErrors("naissance")
                    ? new ModelAndView("jeunes/nouveau", HttpStatus.UNPROCESSABLE_CONTENT)
                    : refuser(form, modele);
        }
        var candidats = listes.candidats(form.etatCivil());
        if (!candidats.lignes().isEmpty() && !form.estVerifie()) {
            erreurs.rejectValue("verifie", "jeunes.candidats.a-verifier");
        }
        var depart = depart(form);
        if (depart.isEmpty()) {
            erreurs.rejectValue("depart", "jeunes.depart.manquant");
        }
        if (!erreurs.hasErrors()) {
            try {
                JeuneId id = jeunes.creer(new NouveauJeune(
                        form.etatCivil(),
                        new Coordonnees("", form.portable() == null ? "" : form.portable(), "", "", "", ""),
                        depart.orElseThrow(),
                        form.suiviDu(),
                        "SAISIE"));
                redirection.addFlashAttribute("succes", "Le dossier est créé.");
                return new ModelAndView("redirect:/jeunes/" + id.valeur());
            } catch (RegleMetierException refus) {
                erreurs.reject(refus.cle(), refus.arguments(), refus.cle());
            }
        }
        return refuser(form, modele);
    }

    private ModelAndView refuser(NouveauForm form, Model modele) {
        remplir(listes.candidats(form.etatCivil()), modele);
        return new ModelAndView("jeunes/creer", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The choice is « E:UAI » for a school, « C:number » for an action of the caller. */
    private Optional<NouveauJeune.Depart> depart(NouveauForm form) {
        var choix = form.depart() == null ? "" : form.depart();
        if (choix.startsWith("E:")) {
            return Uai.lire(choix.substring(2))
                    .map(uai -> new NouveauJeune.Ecole(
                            uai, AnneeScolaire.de(LocalDate.now(horloge)), form.classe() == null ? "" : form.classe()));
        }
        return listes.departs().actions().stream()
                .filter(action -> choix.equals("C:" + action.valeur()))
                .findFirst()
                .map(action -> new NouveauJeune.Cercle(
                        new CercleId(Integer.parseInt(action.valeur())), "Dossier créé : " + action.libelle()));
    }

    private void remplir(Candidats candidats, Model modele) {
        var departs = listes.departs();
        modele.addAttribute("candidats", candidats);
        modele.addAttribute(
                "departs",
                Stream.concat(
                                departs.etablissements().stream().map(e -> Option.de("E:" + e.valeur(), e.libelle())),
                                departs.actions().stream().map(a -> Option.de("C:" + a.valeur(), a.libelle())))
                        .toList());
        modele.addAttribute("sexes", Option.de(List.of(Sexe.values()), Sexe::name, Sexe::libelle));
        modele.addAttribute("aujourdhui", LocalDate.now(horloge));
    }
}
