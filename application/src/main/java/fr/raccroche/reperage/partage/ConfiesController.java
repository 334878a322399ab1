package fr.raccroche.reperage.partage;

import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.FeuilleAEmporter;
import fr.raccroche.reperage.FeuilleAEmporter.Contenu;
import fr.raccroche.reperage.lignes.Levees;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a partner was handed: a page and a sheet with its fields, and an answer for each. */
@Controller
@RequestMapping("/reperage/confies")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class ConfiesController {

    private static final int MAXIMUM = 50_000;

    private final Partages partages;
    private final Levees levees;
    private final FeuilleAEmporter feuilles;
    private final Phrases phrases;

    ConfiesController(Partages partages, Levees levees, FeuilleAEmporter feuilles, Phrases phrases) {
        this.partages = partages;
        this.levees = levees;
        this.feuilles = feuilles;
        this.phrases = phrases;
    }

    @GetMapping
    String lister(@RequestParam(defaultValue = "1") int page, Model modele) {
        var confiees = partages.confiees(Math.max(1, page));
        modele.addAttribute("page", confiees);
        modele.addAttribute("total", partages.compter(false));
        modele.addAttribute("sansReponse", partages.compter(true));
        modele.addAttribute("champs", champs(confiees.lignes()));
        modele.addAttribute("codes", Option.de(levees.codes(), code -> code.code(), code -> code.libelle()));
        modele.addAttribute(
                "libelles",
                levees.toutes().stream().collect(Collectors.toMap(code -> code.code(), code -> code.libelle())));
        return "reperage/confies";
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/reponse")
    String repondre(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String code, RedirectAttributes redirection) {
        try {
            partages.repondre(id, code);
            redirection.addFlashAttribute("succes", "Votre réponse est transmise à qui s’occupe de ce jeune.");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/reperage/confies";
    }

    @GetMapping("/export.{format:xlsx|ods|csv}")
    void exporter(@PathVariable String format, HttpServletResponse reponse) throws IOException {
        var choisi = FormatDeFeuille.de(format);
        var confiees = partages.toutesPourExport(MAXIMUM, choisi.name());
        feuilles.envoyer(
                new Contenu<>(
                        "Jeunes confiés",
                        "Jeunes confiés à ma structure",
                        List.of(),
                        colonnes(champs(confiees)),
                        confiees),
                "jeunes-confies",
                choisi,
                reponse);
    }

    /** The fields that the kinds of structure at hand may read. */
    private List<Champ> champs(List<Confiee> confiees) {
        var genres = confiees.stream().map(Confiee::partenaire).collect(Collectors.toSet());
        return partages.champs().entrySet().stream()
                .filter(permis -> genres.contains(permis.getKey()))
                .flatMap(permis -> permis.getValue().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private List<Colonne<Confiee>> colonnes(List<Champ> champs) {
        var colonnes = new ArrayList<Colonne<Confiee>>();
        champs.forEach(champ -> colonnes.add(colonne(champ)));
        colonnes.add(Colonne.date("Confié le", Confiee::le));
        colonnes.add(Colonne.texte("Votre réponse", Confiee::reponse));
        colonnes.add(Colonne.texte("Doute levé", confiee -> confiee.levee() ? "oui" : ""));
        return colonnes;
    }

    private static Colonne<Confiee> colonne(Champ champ) {
        return switch (champ) {
            case NOM -> Colonne.texte(champ.libelle(), Confiee::nom);
            case PRENOM -> Colonne.texte(champ.libelle(), Confiee::prenom);
            case NAISSANCE -> Colonne.date(champ.libelle(), Confiee::naissance);
            case SEXE -> Colonne.texte(champ.libelle(), Confiee::sexe);
            case COMMUNE -> Colonne.texte(champ.libelle(), Confiee::commune);
            case CODE_POSTAL -> Colonne.texte(champ.libelle(), Confiee::codePostal);
            case TELEPHONE -> Colonne.texte(champ.libelle(), Confiee::telephoneLisible);
            case COURRIEL -> Colonne.texte(champ.libelle(), Confiee::courriel);
            case OBLIGATION ->
                Colonne.texte(champ.libelle(), confiee -> Boolean.TRUE.equals(confiee.obligation()) ? "oui" : "");
            case UAI -> Colonne.texte(champ.libelle(), Confiee::etablissement);
            case CLASSE -> Colonne.texte(champ.libelle(), Confiee::classe);
        };
    }
}
