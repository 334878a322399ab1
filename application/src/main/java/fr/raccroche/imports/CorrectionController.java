package fr.raccroche.imports;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.jeunes.doublons.Candidats.Candidat;
import fr.raccroche.jeunes.doublons.Doublons;
import fr.raccroche.presentation.Option;
import fr.raccroche.siecle.SiecleException;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.RegleMetierException;
import jakarta.validation.Valid;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mends one refused line: a missing or impossible value, or the choice of the file it speaks of. */
@Controller
@RequestMapping("/imports/{id}/lignes/{ligne}")
@PreAuthorize("hasAuthority('IMPORTER_ELEVES')")
class CorrectionController {

    private final Livraisons livraisons;
    private final Registre registre;
    private final PhrasesDImport phrases;
    private final Recherches jeunes;
    private final Doublons doublons;
    private final AgentCourant agent;

    CorrectionController(
            Livraisons livraisons,
            Registre registre,
            PhrasesDImport phrases,
            Recherches jeunes,
            Doublons doublons,
            AgentCourant agent) {
        this.livraisons = livraisons;
        this.registre = registre;
        this.phrases = phrases;
        this.jeunes = jeunes;
        this.doublons = doublons;
        this.agent = agent;
    }

    @GetMapping
    String preparer(@PathVariable LivraisonId id, @PathVariable long ligne, Model modele) {
        var constat = registre.constat(id, ligne);
        modele.addAttribute("form", CorrectionForm.de(constat));
        return montrer(id, constat, modele);
    }

    @PostMapping
    ModelAndView corriger(
            @PathVariable LivraisonId id,
            @PathVariable long ligne,
            @Valid @ModelAttribute("form") CorrectionForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var constat = registre.constat(id, ligne);
        if (!erreurs.hasErrors()) {
            try {
                livraisons.corriger(agent.id(), id, ligne, form.correction());
                redirection.addFlashAttribute("succes", "La ligne est corrigée, et le fichier comparé à nouveau.");
                return new ModelAndView("redirect:/imports/" + id.valeur());
            } catch (RegleMetierException | SiecleException refus) {
                modele.addAttribute("refus", phrases.phrase(refus));
            }
        }
        return new ModelAndView(montrer(id, constat, modele), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String montrer(LivraisonId id, Constat constat, Model modele) {
        modele.addAttribute("id", id);
        modele.addAttribute("constat", constat);
        var parIne = parIne(constat);
        modele.addAttribute("motif", constat.motif().isEmpty() ? "" : phrases.motif(constat));
        modele.addAttribute("parIne", parIne.map(JeuneTrouve::libelle).orElse(""));
        modele.addAttribute(
                "dossiers",
                constat.etat() == Constat.Etat.NOUVEAU ? semblables(id, constat) : dossiers(constat, parIne));
        modele.addAttribute("sexes", List.of(Option.de("F", "Fille"), Option.de("M", "Garçon")));
        return "imports/correction";
    }

    /** The known files that a row about to become a new one resembles. */
    private List<Option> semblables(LivraisonId id, Constat constat) {
        return registre.semblables(id).stream()
                .filter(semblable -> semblable.constat() == constat.id())
                .flatMap(semblable -> Stream.concat(
                        semblable.candidats().stream().map(CorrectionController::option),
                        Stream.of(Option.de(CorrectionForm.NEUF, "Aucun de ceux-là : créer un nouveau dossier"))))
                .toList();
    }

    /** Only files of the caller's cercles are offered. */
    private List<Option> dossiers(Constat constat, Optional<JeuneTrouve> parIne) {
        var naissance = constat.naissance();
        if (!constat.motif().endsWith("-dossiers") && !constat.motif().equals("ine-autre-dossier")
                || naissance == null) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        parIne.ifPresent(jeune -> options.add(option(jeune, "même INE")));
        for (Candidat candidat : doublons.candidats(
                        EtatCivil.de(constat.nom(), constat.prenom(), naissance), constat.coordonnees())
                .lignes()) {
            if (parIne.stream()
                    .noneMatch(jeune -> jeune.id().equals(candidat.jeune().id()))) {
                options.add(option(candidat));
            }
        }
        options.add(Option.de(CorrectionForm.NEUF, "Aucun de ceux-là : créer un nouveau dossier"));
        return options;
    }

    private static Option option(Candidat candidat) {
        return option(candidat.jeune(), candidat.ressemblance().enUneLigne());
    }

    private static Option option(JeuneTrouve jeune, String raison) {
        return Option.de(
                jeune.id().valeur().toString(), "%s, %s (%s)".formatted(jeune.libelle(), jeune.detail(), raison));
    }

    /** The file that bears or bore one of the INE of the line, when the caller may see it. */
    private Optional<JeuneTrouve> parIne(Constat constat) {
        return constat.motif().equals("ine-autre-dossier")
                ? Stream.of(constat.ine(), constat.ineAncien())
                        .filter(Ine::estRecevable)
                        .flatMap(ine -> jeunes.rechercher(ine, 1).stream())
                        .findFirst()
                : Optional.empty();
    }
}
