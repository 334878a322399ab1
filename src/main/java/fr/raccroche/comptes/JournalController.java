package fr.raccroche.comptes;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.journal.Trace;
import fr.raccroche.presentation.EntreeDeMenu;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** What a trace is about, in words; a code without words here is shown as it is. */
    private static final Map<String, String> OBJETS = Map.ofEntries(
            Map.entry("ACCUEIL", "Accueil en action"),
            Map.entry("ACTION", "Action"),
            Map.entry("AGENT", "Agent"),
            Map.entry("ANNUAIRE", "Annuaire"),
            Map.entry("COLONNES", "Colonnes du tableau"),
            Map.entry("COMPTE", "Compte"),
            Map.entry("DELEGATION", "Délégation"),
            Map.entry("DEVENIR", "Devenir"),
            Map.entry("ENTRETIEN", "Entretien"),
            Map.entry("ENTRETIEN_PERSONNEL", "Entretien avec le personnel"),
            Map.entry("GABARIT", "Modèle de lettre"),
            Map.entry("JEUNE", "Dossier d’un jeune"),
            Map.entry("JOURNAL", "Journal"),
            Map.entry("LETTRE", "Lettre de mission"),
            Map.entry("LIVRAISON", "Import d’élèves"),
            Map.entry("MOTIF_SORTIE", "Motif de sortie"),
            Map.entry("NOMENCLATURE", "Nomenclature"),
            Map.entry("PROCHAINE_ACTION", "Prochaine étape"),
            Map.entry("RENDEZ_VOUS", "Rendez-vous"),
            Map.entry("TABLEAU", "Tableau en flux"),
            Map.entry("TENTATIVE", "Tentative de contact"),
            Map.entry("TERRITOIRE", "Territoire"),
            Map.entry("TRANSMISSION", "Transmission"),
            Map.entry("TYPE_ACTION", "Type d’action"),
            Map.entry("TYPE_ENTRETIEN", "Type d’entretien"));

    /** What was done, in words; what follows stays a code, and so does a code without words here. */
    private static final Map<String, String> PRECISIONS = Map.ofEntries(
            Map.entry("ABANDON", "Abandon"),
            Map.entry("ACCES_EXCEPTIONNEL", "Accès exceptionnel"),
            Map.entry("ALERTE", "Signalement"),
            Map.entry("ANNULATION", "Annulation"),
            Map.entry("APPLIQUE", "Appliqué"),
            Map.entry("ATTENTE", "Trop d’essais"),
            Map.entry("COORDONNEES", "Coordonnées"),
            Map.entry("CORRECTION", "Correction"),
            Map.entry("CREATION", "Création"),
            Map.entry("DEPOT", "Dépôt"),
            Map.entry("DETACHEMENT", "Dossier détaché"),
            Map.entry("DIPLOME", "Diplôme"),
            Map.entry("DON", "Délégation donnée"),
            Map.entry("ENTREE_EN_VIGUEUR", "Entrée en vigueur"),
            Map.entry("ENTRETIEN", "Type"),
            Map.entry("EQUIPE_ENTREE", "Entrée dans l’équipe"),
            Map.entry("EQUIPE_SORTIE", "Sortie de l’équipe"),
            Map.entry("FAITE", "Faite"),
            Map.entry("FIN", "Fin"),
            Map.entry("FONCTION_CLOSE", "Fonction terminée"),
            Map.entry("FONCTION_OUVERTE", "Fonction donnée"),
            Map.entry("LIBELLE", "Libellé"),
            Map.entry("LIEN", "Lien personnel créé"),
            Map.entry("MESSAGE_LAISSE", "Message laissé"),
            Map.entry("MISE_A_LA_SIGNATURE", "Mise à la signature"),
            Map.entry("MODIFICATION", "Modification"),
            Map.entry("MOT_DE_PASSE_CHOISI", "Mot de passe choisi"),
            Map.entry("OUVERTURE", "Ouverture"),
            Map.entry("PREVU", "Prévu"),
            Map.entry("RATTACHEMENT", "Dossier rattaché"),
            Map.entry("RDV_PRIS", "Rendez-vous pris"),
            Map.entry("REDACTION", "Rédaction"),
            Map.entry("REFUS", "Refus"),
            Map.entry("RETABLISSEMENT", "Rétablissement"),
            Map.entry("RETRAIT", "Retrait"),
            Map.entry("REVOCATION", "Révocation"),
            Map.entry("SANS_REPONSE", "Sans réponse"),
            Map.entry("SIGNATURE", "Signature"),
            Map.entry("SUIVI_DEBUT", "Début du suivi"),
            Map.entry("SUIVI_FIN", "Fin du suivi"));

    private final Journal journal;
    private final Agents agents;
    private final Clock horloge;
    private final ZoneId fuseau;

    JournalController(Journal journal, Agents agents, Clock horloge) {
        this.journal = journal;
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
        return traces.stream()
                .map(trace -> new Ligne(
                        HEURE.format(trace.le().atZone(fuseau)),
                        auteur(trace).map(noms::get).orElse(""),
                        trace.geste().libelle(),
                        OBJETS.getOrDefault(trace.objet(), trace.objet()),
                        Objects.toString(trace.objetId(), ""),
                        precision(trace.detail())))
                .toList();
    }

    private static String precision(String detail) {
        var codes = detail.split(" ", 2);
        var mots = PRECISIONS.get(codes[0]);
        return mots == null ? detail : codes.length == 1 ? mots : mots + " : " + codes[1];
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
