package fr.raccroche.parcours;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.parcours.DevenirsAttendus.Filtre;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Devenirs awaited by me; each line is itself a form. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class DevenirsAttendusController {

    private final DevenirsAttendus attendus;
    private final ChoixDeDevenir choix;
    private final AgentCourant agent;
    private final Clock horloge;

    DevenirsAttendusController(DevenirsAttendus attendus, ChoixDeDevenir choix, AgentCourant agent, Clock horloge) {
        this.attendus = attendus;
        this.choix = choix;
        this.agent = agent;
        this.horloge = horloge;
    }

    @GetMapping("/devenirs")
    String lister(
            @RequestParam(required = false) @Nullable Integer annee,
            @RequestParam(required = false) @Nullable Terme terme,
            @RequestParam(defaultValue = "false") boolean tous,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        var jour = LocalDate.now(horloge);
        var filtre = new Filtre(
                Optional.ofNullable(annee).filter(AnneeScolaire::existe).map(AnneeScolaire::new),
                Optional.ofNullable(terme),
                !tous);
        var cette = AnneeScolaire.de(jour).debut();
        modele.addAttribute("jour", jour);
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("bilan", attendus.bilanDe(agent.id(), filtre));
        modele.addAttribute("page", attendus.attendusDe(agent.id(), filtre, Math.max(1, page)));
        modele.addAttribute("tous", tous);
        modele.addAttribute(
                "annees",
                IntStream.rangeClosed(0, 4)
                        .mapToObj(ecart -> new AnneeScolaire(cette - ecart))
                        .map(an -> Option.de(Integer.toString(an.debut()), an.libelle()))
                        .toList());
        modele.addAttribute("termes", Option.de(List.of(Terme.values()), Enum::name, Terme::libelle));
        modele.addAttribute(
                "suite",
                "/devenirs?tous=%s&annee=%s&terme=%s"
                        .formatted(tous, annee == null ? "" : annee, terme == null ? "" : terme));
        choix.remplir(modele, jour);
        return "parcours/devenirs";
    }
}
