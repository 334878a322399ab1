package fr.raccroche.reperage.lignes;

import fr.raccroche.agents.DernieresMains;
import fr.raccroche.jeunes.Preuve;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.territoire.Etablissements;
import jakarta.validation.Valid;
import java.util.List;
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

/** The levée de doute of a line: said, corrected, taken back. */
@Controller
@RequestMapping("/reperage/lignes/{id:[0-9a-f-]{36}}/levee")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class LeveeController {

    /** What a list says is written by the matching, never typed. */
    private static final List<Option> PREUVES = Option.de(
            List.of(Preuve.DECLARATION, Preuve.ETABLISSEMENT, Preuve.DOCUMENT), Preuve::name, Preuve::libelle);

    private final Levees levees;
    private final LignesDeReperage lignes;
    private final Essais essais;
    private final Etablissements etablissements;
    private final DernieresMains mains;

    LeveeController(
            Levees levees,
            LignesDeReperage lignes,
            Essais essais,
            Etablissements etablissements,
            DernieresMains mains) {
        this.levees = levees;
        this.lignes = lignes;
        this.essais = essais;
        this.etablissements = etablissements;
        this.mains = mains;
    }

    /** {@code code}: what a partner answered, to be taken. */
    @GetMapping
    String montrer(@PathVariable LigneId id, @RequestParam(defaultValue = "") String code, Model modele) {
        var ligne = lignes.ouvrir(id);
        var form = code.isEmpty() ? LeveeForm.de(ligne) : LeveeForm.reponse(ligne, code);
        modele.addAttribute("form", form);
        return remplir(ligne, form, modele);
    }

    @PostMapping
    ModelAndView lever(
            @PathVariable LigneId id,
            @Valid @ModelAttribute("form") LeveeForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var ligne = lignes.find(id);
        return Formulaire.de(erreurs)
                .refuser(levees.refus(ligne, form.saisie()))
                .enregistrer(
                        () -> {
                            levees.lever(id, form.version(), form.saisie());
                            redirection.addFlashAttribute("succes", "La levée de doute est enregistrée.");
                            return "redirect:" + id.url() + suite(lignes.find(id));
                        },
                        () -> remplir(ligne, form, modele),
                        perimee -> conflit(form, lignes.find(id)));
    }

    @PostMapping("/reprise")
    String reprendre(@PathVariable LigneId id, @RequestParam int version, RedirectAttributes redirection) {
        levees.reprendre(id, version);
        redirection.addFlashAttribute("succes", "La levée de doute est retirée : la ligne est de nouveau à vérifier.");
        return "redirect:" + id.url();
    }

    /** Somebody to accompany needs a file. */
    private static String suite(Ligne ligne) {
        var levee = ligne.levee();
        return levee != null
                        && levee.code().equals(Levees.A_ACCOMPAGNER)
                        && ligne.jeune().isEmpty()
                ? "/dossier"
                : "";
    }

    private ModelAndView conflit(LeveeForm form, Ligne ligne) {
        return Conflit.entre(
                        form,
                        LeveeForm.de(ligne),
                        mains.de("reperage.ligne", ligne.id().valeur()))
                .choix("code", "Ce qu’est devenu le jeune", codes())
                .choix("preuve", "Preuve", PREUVES)
                .champ("uai", "Établissement", etablissements::nomEtCommune)
                .page("Deux personnes ont levé ce doute", ligne.id().url());
    }

    private List<Option> codes() {
        return levees.codes().stream()
                .map(code -> Option.de(code.code(), code.effet().libelle() + " : " + code.libelle()))
                .toList();
    }

    private String remplir(Ligne ligne, LeveeForm form, Model modele) {
        modele.addAttribute("ligne", ligne);
        modele.addAttribute("codes", codes());
        modele.addAttribute("preuves", PREUVES);
        modele.addAttribute("reste", essais.reste(ligne));
        modele.addAttribute("etablissementNom", etablissements.nomEtCommune(form.uai()));
        return "reperage/levee";
    }
}
