package fr.raccroche.reperage.travail;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Onglet;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import fr.raccroche.reperage.lignes.LignesDeReperage;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lines of a campaign, or one's own; many are assigned at once. */
@Controller
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class ListeController {

    private static final String LISTE = "/reperage/([0-9a-f-]{36}/)?lignes(\\?[\\w=&-]*)?";

    private final ListesDeTravail listes;
    private final LignesDeReperage lignes;
    private final Campagnes campagnes;
    private final AgentCourant agent;
    private final Phrases phrases;

    ListeController(
            ListesDeTravail listes, LignesDeReperage lignes, Campagnes campagnes, AgentCourant agent, Phrases phrases) {
        this.listes = listes;
        this.lignes = lignes;
        this.campagnes = campagnes;
        this.agent = agent;
        this.phrases = phrases;
    }

    @GetMapping("/reperage/lignes")
    String miennes(@ModelAttribute FiltreDeLignes filtre, @RequestParam(defaultValue = "1") int page, Model modele) {
        var choisi = filtre.miennesSinon();
        modele.addAttribute(
                "titre", FiltreDeLignes.MOI.equals(choisi.qui()) ? "Mes lignes de repérage" : "Lignes de repérage");
        return lister(choisi, page, modele);
    }

    @GetMapping("/reperage/{campagne}/lignes")
    String deCampagne(
            @PathVariable CampagneId campagne,
            @ModelAttribute FiltreDeLignes filtre,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        modele.addAttribute("campagne", campagnes.find(campagne));
        modele.addAttribute("titre", "Lignes de la campagne");
        return lister(filtre, page, modele);
    }

    /** {@code agent}: MOI, or whoever was chosen. */
    @PostMapping("/reperage/lignes/attribution")
    String attribuer(
            @RequestParam(required = false) @Nullable List<UUID> ligne,
            @RequestParam(defaultValue = "") String moi,
            @RequestParam(defaultValue = "") String agent,
            @RequestParam(defaultValue = "") String agentTexte,
            @RequestParam(defaultValue = "/reperage/lignes") String retour,
            RedirectAttributes redirection) {
        var ids = Objects.requireNonNullElse(ligne, List.<UUID>of());
        try {
            lignes.attribuer(ids, cible(moi, agent));
            redirection.addFlashAttribute("succes", attribuees(ids.size(), !moi.isEmpty()));
        } catch (RegleMetierException refus) {
            redirection.addFlashAttribute("avertissement", phrases.de(refus));
            redirection.addFlashAttribute("cochees", ids);
            redirection.addFlashAttribute("agentTexte", agentTexte);
        }
        return "redirect:"
                + (retour.matches(LISTE) || retour.matches("/reperage/lignes/[0-9a-f-]{36}")
                        ? retour
                        : "/reperage/lignes");
    }

    private static String attribuees(int nombre, boolean aMoi) {
        return nombre == 1
                ? aMoi ? "Cette ligne est à vous." : "La ligne est confiée."
                : nombre + (aMoi ? " lignes sont à vous." : " lignes sont confiées.");
    }

    private AgentId cible(String moi, String choisi) {
        return moi.isEmpty()
                ? Formulaire.choisi(choisi)
                        .map(AgentId::valueOf)
                        .orElseThrow(() -> new RegleMetierException("reperage.ligne.personne-choisie"))
                : agent.id();
    }

    private String lister(FiltreDeLignes filtre, int page, Model modele) {
        var liste = listes.lister(filtre, Math.max(1, page));
        modele.addAttribute("filtre", filtre);
        modele.addAttribute("liste", liste);
        modele.addAttribute("ici", filtre.url(liste.page().numero()));
        modele.addAttribute("etats", etats(filtre, liste));
        modele.addAttribute("proprietaires", proprietaires(liste));
        modele.addAttribute("ages", Option.de(List.of(TrancheDAge.values()), TrancheDAge::name, TrancheDAge::libelle));
        return "reperage/lignes";
    }

    /** Each state with its count, and all of them. */
    private static List<Onglet> etats(FiltreDeLignes filtre, ListesDeTravail.Liste liste) {
        var onglets = new ArrayList<Onglet>();
        for (var etat : EtatDeLigne.values()) {
            onglets.add(new Onglet(
                    libelle(StringUtils.capitalize(etat.enNombre(liste.compte(etat))), liste.compte(etat)),
                    filtre.enEtat(etat.name()).url(),
                    filtre.parEtat().equals(Optional.of(etat))));
        }
        onglets.add(new Onglet(
                libelle("Toutes", liste.tous()),
                filtre.enEtat(FiltreDeLignes.TOUS).url(),
                filtre.parEtat().isEmpty()));
        return onglets;
    }

    private static String libelle(String quoi, int nombre) {
        return "%s (%,d)".formatted(quoi, nombre).replace(',', '\u202f');
    }

    private static List<Option> proprietaires(ListesDeTravail.Liste liste) {
        var options = new ArrayList<Option>();
        options.add(Option.de(FiltreDeLignes.MOI, "Les miennes"));
        options.add(Option.de(FiltreDeLignes.SANS, "Sans propriétaire"));
        options.addAll(liste.agents());
        return options;
    }
}
