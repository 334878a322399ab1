package fr.raccroche.comptes;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.journal.Trace;
import fr.raccroche.journal.Vocabulaire;
import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The journal, for the data protection officer: who did what, on which file, when. Reading it is written in it. */
@Controller
class JournalController {

    private static final int JOURS = 30;
    private static final DateTimeFormatter HEURE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

    private final Journal journal;
    private final Vocabulaire vocabulaire;
    private final Agents agents;
    private final Clock horloge;
    private final ZoneId fuseau;

    JournalController(Journal journal, Vocabulaire vocabulaire, Agents agents, Clock horloge) {
        this.journal = journal;
        this.vocabulaire = vocabulaire;
        this.agents = agents;
        this.horloge = horloge;
        this.fuseau = horloge.getZone();
    }

    record Ligne(String le, String agent, String geste, String objet, String objetId, String detail) {}

    @Bean
    static EntreeDeMenu menuJournal() {
        return new EntreeDeMenu("Journal", "/journal", 120, "CONSULTER_JOURNAL");
    }

    @GetMapping("/journal")
    @PreAuthorize("hasAuthority('CONSULTER_JOURNAL')")
    String list(
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable Geste geste,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var jour = LocalDate.now(horloge);
        var numero = Math.max(1, page);
        var objetId = dossier == null || dossier.isBlank() ? null : dossier.strip();
        var filtre = new Journal.Filtre(
                agent, geste, objetId, du == null ? jour.minusDays(JOURS) : du, au == null ? jour : au);
        var traces = journal.chercher(filtre, Page.TAILLE + 1, (numero - 1) * Page.TAILLE);
        journal.consigner(Geste.LECTURE, "JOURNAL", "", geste == null ? "" : geste.name());
        model.addAttribute("page", Page.de(lignes(traces), numero, Page.TAILLE));
        model.addAttribute("filtre", filtre);
        model.addAttribute("agent", agent);
        model.addAttribute(
                "agentTexte",
                agent == null ? "" : agents.noms(List.of(new AgentId(agent))).getOrDefault(new AgentId(agent), ""));
        model.addAttribute("gestes", Option.de(Arrays.asList(Geste.values()), Geste::name, Geste::libelle));
        model.addAttribute("adresse", adresse(filtre));
        return "comptes/journal";
    }

    private List<Ligne> lignes(List<Trace> traces) {
        var noms = agents.noms(traces.stream()
                .flatMap(trace -> auteur(trace).stream())
                .distinct()
                .toList());
        var mots = vocabulaire.ouvrir();
        return traces.stream()
                .map(trace -> new Ligne(
                        HEURE.format(trace.le().atZone(fuseau)),
                        auteur(trace).map(noms::get).orElse(""),
                        trace.geste().libelle(),
                        mots.objet(trace),
                        Objects.toString(trace.objetId(), ""),
                        mots.precision(trace)))
                .toList();
    }

    /** Whoever signs in is nobody yet: the account tells who. */
    private static Optional<AgentId> auteur(Trace trace) {
        if (trace.agentId() != null) {
            return Optional.of(new AgentId(trace.agentId()));
        }
        var compte = trace.objetId();
        return trace.geste() == Geste.CONNEXION && compte != null
                ? Optional.of(AgentId.valueOf(compte))
                : Optional.empty();
    }

    /** The same list without its page number. */
    private static String adresse(Journal.Filtre filtre) {
        var adresse = UriComponentsBuilder.fromPath("/journal")
                .queryParam("du", filtre.du())
                .queryParam("au", filtre.au());
        if (filtre.agent() != null) {
            adresse.queryParam("agent", filtre.agent());
        }
        if (filtre.geste() != null) {
            adresse.queryParam("geste", filtre.geste());
        }
        if (filtre.objetId() != null) {
            adresse.queryParam("dossier", filtre.objetId());
        }
        return adresse.encode().toUriString();
    }
}
