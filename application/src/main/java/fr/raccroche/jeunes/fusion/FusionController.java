package fr.raccroche.jeunes.fusion;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.jeunes.doublons.Candidats;
import fr.raccroche.jeunes.doublons.Doublons;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One young person, two files: choose the other, compare, merge; and undo. */
@Controller
@RequestMapping("/jeunes/fusion")
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class FusionController {

    private final Fusions fusions;
    private final Jeunes jeunes;
    private final Doublons doublons;
    private final Phrases phrases;
    private final Clock horloge;

    FusionController(Fusions fusions, Jeunes jeunes, Doublons doublons, Phrases phrases, Clock horloge) {
        this.fusions = fusions;
        this.jeunes = jeunes;
        this.doublons = doublons;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    record Passee(UUID id, String le, boolean enVigueur) {}

    @GetMapping
    String comparer(@RequestParam UUID gardee, @RequestParam @Nullable UUID absorbee, Model modele) {
        var garde = jeunes.find(new JeuneId(gardee));
        modele.addAttribute("garde", garde);
        if (absorbee == null || absorbee.equals(gardee)) {
            modele.addAttribute(
                    "candidats", autres(garde.id(), doublons.candidats(garde.etatCivil(), garde.coordonnees())));
            modele.addAttribute(
                    "passees",
                    fusions.de(garde.id()).stream()
                            .map(f -> new Passee(
                                    f.id(),
                                    JourEnChiffres.MOMENT.format(f.le().atZone(horloge.getZone())),
                                    f.enVigueur()))
                            .toList());
            return "jeunes/fusion-choisir";
        }
        var comparaison = Comparaison.de(garde, jeunes.find(new JeuneId(absorbee)));
        modele.addAttribute("comparaison", comparaison);
        modele.addAttribute(
                "choix",
                comparaison.lignes().stream()
                        .filter(Comparaison.Ligne::differente)
                        .map(l -> new Option(
                                l.code(),
                                l.rubrique() + " : « " + l.absorbee() + " »",
                                l.gardee().isEmpty()
                                        ? "vide dans le dossier gardé"
                                        : "au lieu de « " + l.gardee() + " »"))
                        .toList());
        return "jeunes/fusion";
    }

    @PostMapping
    String fusionner(
            @RequestParam UUID gardee,
            @RequestParam UUID absorbee,
            @RequestParam(required = false) @Nullable List<String> choix,
            RedirectAttributes redirection) {
        try {
            fusions.fusionner(
                    new JeuneId(gardee),
                    new JeuneId(absorbee),
                    choix == null ? new LinkedHashSet<>() : new LinkedHashSet<>(choix));
            redirection.addFlashAttribute(
                    "succes", "Les deux dossiers n’en font plus qu’un. La fusion peut être défaite à tout moment.");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/jeunes/" + gardee;
    }

    @PostMapping("/{fusion}/defaite")
    String defaire(@PathVariable UUID fusion, RedirectAttributes redirection) {
        var gardee = fusions.find(fusion).gardee();
        try {
            fusions.defaire(fusion);
            redirection.addFlashAttribute("succes", "La fusion est défaite : les deux dossiers sont comme avant.");
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
        }
        return "redirect:/jeunes/" + gardee.valeur();
    }

    private static List<Candidats.Candidat> autres(JeuneId gardee, Candidats candidats) {
        return candidats.lignes().stream()
                .filter(candidat -> !candidat.jeune().id().equals(gardee))
                .toList();
    }
}
