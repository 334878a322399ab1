package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Candidats;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.NouveauJeune;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
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

    /** Where a refusal of a rule is shown. */
    private static final Map<String, String> CHAMPS = Map.of(
            "jeunes.depart.hors-perimetre", "depart",
            "jeunes.depart.suivi-requis", "suiviDu",
            "jeunes.date.future", "suiviDu",
            "jeunes.naissance.invraisemblable", "naissance");

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
        if (erreurs.hasErrors()) {
            return new ModelAndView("jeunes/nouveau", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        remplir(form, listes.candidats(form.etatCivil()), modele);
        return new ModelAndView("jeunes/creer");
    }

    @PostMapping
    ModelAndView creer(
            @Valid @ModelAttribute("form") NouveauForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        if (erreurs.hasFieldErrors("nom") || erreurs.hasFieldErrors("prenom") || erreurs.hasFieldErrors("naissance")) {
            return new ModelAndView("jeunes/nouveau", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var candidats = listes.candidats(form.etatCivil());
        if (!candidats.lignes().isEmpty() && !form.estVerifie()) {
            rejeter(erreurs, "verifie", "jeunes.candidats.a-verifier");
        }
        var depart = departs.de(form);
        if (depart.isEmpty()) {
            rejeter(erreurs, "depart", "jeunes.depart.manquant");
        }
        if (departs.manqueAnnee(form)) {
            rejeter(erreurs, "annee", "jeunes.depart.annee-manquante");
        }
        if (!erreurs.hasErrors()) {
            try {
                JeuneId id = jeunes.creer(new NouveauJeune(
                        form.etatCivil(),
                        Coordonnees.saisies("", Objects.requireNonNullElse(form.portable(), ""), "", "", "", ""),
                        depart.orElseThrow(),
                        form.suiviDu(),
                        "SAISIE"));
                redirection.addFlashAttribute("succes", "Le dossier est créé.");
                return new ModelAndView("redirect:/jeunes/" + id.valeur());
            } catch (RegleMetierException refus) {
                var champ = CHAMPS.get(refus.cle());
                if (champ == null) {
                    erreurs.reject(refus.cle(), refus.arguments(), null);
                } else {
                    erreurs.rejectValue(champ, refus.cle(), refus.arguments(), null);
                }
            }
        }
        return refuser(form, modele);
    }

    /** Beside a field that cannot be read, the form has no object to take the value from. */
    private static void rejeter(BindingResult erreurs, String champ, String cle) {
        erreurs.addError(new FieldError(
                erreurs.getObjectName(),
                champ,
                erreurs.getTarget() == null ? erreurs.getFieldValue(champ) : erreurs.getRawFieldValue(champ),
                false,
                erreurs.resolveMessageCodes(cle, champ),
                null,
                null));
    }

    private ModelAndView refuser(NouveauForm form, Model modele) {
        remplir(form, listes.candidats(form.etatCivil()), modele);
        return new ModelAndView("jeunes/creer", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void remplir(NouveauForm form, Candidats candidats, Model modele) {
        modele.addAttribute("candidats", candidats);
        modele.addAttribute("departs", departs.enListe());
        modele.addAttribute("annees", departs.annees());
        modele.addAttribute("sansDepart", departs.aucun());
        modele.addAttribute("departNom", departs.libelle(form));
        modele.addAttribute("sexes", Option.de(List.of(Sexe.values()), Sexe::name, Sexe::libelle));
    }
}
