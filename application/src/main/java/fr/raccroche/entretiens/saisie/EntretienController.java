package fr.raccroche.entretiens.saisie;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.entretiens.Constats;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.EntretienId;
import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.SansEffet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the form of an interview: a new one, another type, one to correct. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class EntretienController {

    private final Entretiens entretiens;
    private final Dossiers dossiers;
    private final RendezVous rendezVous;
    private final AgentCourant agent;
    private final PageDeSaisie page;
    private final EntretiensCommences commences;

    EntretienController(
            Entretiens entretiens,
            Dossiers dossiers,
            RendezVous rendezVous,
            AgentCourant agent,
            PageDeSaisie page,
            EntretiensCommences commences) {
        this.entretiens = entretiens;
        this.dossiers = dossiers;
        this.rendezVous = rendezVous;
        this.agent = agent;
        this.page = page;
        this.commences = commences;
    }

    @GetMapping("/jeunes/{jeune}/entretiens/nouveau")
    String nouveau(
            @PathVariable JeuneId jeune,
            @RequestParam Optional<String> type,
            @RequestParam Optional<UUID> rdv,
            Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        var form = rdv.map(rendezVous::find)
                .map(rencontre -> EntretienForm.apres(rencontre, dossier, agent.id()))
                .orElseGet(() -> EntretienForm.nouveau(
                        dossier.type(type.or(() -> commences.dernier(dossier)).orElse("SITUATION")),
                        dossier,
                        agent.id()));
        modele.addAttribute("form", form);
        return page.remplir(
                modele, dossier, Choix.de(form), Constats.presumes(dossier.type(form.type())), Optional.empty());
    }

    /** Another type, the same interview: what is common to both follows, and nothing typed is lost. */
    @SansEffet
    @PostMapping("/jeunes/{jeune}/entretiens/type")
    String changer(
            @PathVariable JeuneId jeune,
            @RequestParam(defaultValue = "") String vers,
            @RequestParam MultiValueMap<String, String> envoyes,
            Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        var reprise = commences.changer(dossier, vers, envoyes);
        modele.addAllAttributes(commences.relire(reprise));
        modele.addAttribute("montre", "oui");
        return page.remplir(modele, dossier, Choix.de(reprise), EntretienForm.constats(reprise), Optional.empty());
    }

    @GetMapping("/entretiens/{id}/modifier")
    String modifier(@PathVariable EntretienId id, Model modele) {
        var entretien = entretiens.find(id);
        var form = EntretienForm.de(entretien, entretiens.note(id).orElse(""));
        modele.addAttribute("form", form);
        return page.remplir(
                modele,
                dossiers.ouvrir(entretien.jeune(), entretien.saisie().le()),
                Choix.de(form),
                entretien.saisie().constats(),
                Optional.of(entretien));
    }
}
