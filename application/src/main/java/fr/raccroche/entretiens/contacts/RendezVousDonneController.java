package fr.raccroche.entretiens.contacts;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.DernieresMains;
import fr.raccroche.entretiens.Dossiers;
import fr.raccroche.entretiens.Dossiers.Dossier;
import fr.raccroche.entretiens.RendezVous;
import fr.raccroche.entretiens.RendezVous.Etat;
import fr.raccroche.entretiens.RendezVous.Rencontre;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.presentation.Conflit;
import fr.raccroche.presentation.Formulaire;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An appointment is given to a young person, or postponed. */
@Controller
@PreAuthorize("hasAuthority('SUIVRE_JEUNES')")
class RendezVousDonneController {

    private final RendezVous rendezVous;
    private final CreneauxPris creneaux;
    private final Dossiers dossiers;
    private final AgentCourant agent;
    private final DernieresMains mains;
    private final Clock horloge;

    RendezVousDonneController(
            RendezVous rendezVous,
            CreneauxPris creneaux,
            Dossiers dossiers,
            AgentCourant agent,
            DernieresMains mains,
            Clock horloge) {
        this.rendezVous = rendezVous;
        this.creneaux = creneaux;
        this.dossiers = dossiers;
        this.agent = agent;
        this.mains = mains;
        this.horloge = horloge;
    }

    @GetMapping("/jeunes/{jeune}/rendez-vous/nouveau")
    String nouveau(@PathVariable JeuneId jeune, Model modele) {
        var dossier = dossiers.ouvrir(jeune);
        var form = RendezVousForm.nouveau(dossier, agent.id());
        modele.addAttribute("form", form);
        return remplir(dossier, form, modele);
    }

    @PostMapping("/jeunes/{jeune}/rendez-vous")
    ModelAndView donner(
            @PathVariable JeuneId jeune,
            @Valid @ModelAttribute("form") RendezVousForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var saisie = form.saisie(LocalDate.now(horloge), agent.id());
        var envoi = Formulaire.de(erreurs).refuser(form.refus()).refuser(rendezVous.refus(jeune, saisie));
        creneaux.signaler(jeune, form, saisie, Optional.empty(), erreurs, modele);
        return envoi.enregistrer(
                () -> {
                    rendezVous.donner(jeune, saisie);
                    redirection.addFlashAttribute("succes", "Le rendez-vous est donné.");
                    return "redirect:/jeunes/" + jeune.valeur();
                },
                () -> remplir(dossiers.ouvrir(jeune), form, modele));
    }

    @GetMapping("/rendez-vous/{id}/report")
    String report(@PathVariable UUID id, Model modele) {
        var rencontre = rendezVous.find(id);
        var form = RendezVousForm.reporter(rencontre, null);
        modele.addAttribute("form", form);
        modele.addAttribute("report", id);
        return remplir(dossiers.ouvrir(rencontre.jeune()), form, modele);
    }

    @PostMapping("/rendez-vous/{id}/report")
    ModelAndView reporter(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RendezVousForm form,
            BindingResult erreurs,
            Model modele,
            RedirectAttributes redirection) {
        var rencontre = rendezVous.find(id);
        if (!erreurs.hasErrors() && rencontre.etat() == Etat.REPORTE) {
            return conflit(form, rendezVous.suivant(id));
        }
        var saisie = form.saisie(LocalDate.now(horloge), agent.id());
        var motif = Formulaire.texte(form.motif());
        var envoi = Formulaire.de(erreurs)
                .refuser(form.refus())
                .refuser(rendezVous.refusDuReport(rencontre, saisie, motif));
        creneaux.signaler(rencontre.jeune(), form, saisie, Optional.of(id), erreurs, modele);
        return envoi.enregistrer(
                () -> {
                    rendezVous.reporter(id, Objects.requireNonNullElse(form.version(), -1), saisie, motif);
                    redirection.addFlashAttribute("succes", "Le rendez-vous est reporté.");
                    return "redirect:/jeunes/" + rencontre.jeune().valeur();
                },
                () -> {
                    modele.addAttribute("report", id);
                    return remplir(dossiers.ouvrir(rencontre.jeune()), form, modele);
                },
                perimee -> conflit(form, rendezVous.find(id)));
    }

    /** Somebody postponed it already: what I typed stands beside the new appointment, which my choices then postpone. */
    private ModelAndView conflit(RendezVousForm form, Rencontre actuelle) {
        var dossier = dossiers.ouvrir(actuelle.jeune());
        return Conflit.entre(
                        form,
                        RendezVousForm.de(actuelle),
                        mains.de(
                                "entretiens.rendez_vous",
                                rendezVous.precedent(actuelle.id()).orElse(actuelle.id())))
                .champ("le", "Date")
                .champ("heure", "Heure")
                .champ("duree", "Durée en minutes")
                .choix("type", "Pour quel entretien", dossier.types())
                .choix("avec", "Avec", dossier.agents())
                .choix("canal", "Canal", dossier.valeurs("CANAL"))
                .choix("lieu", "Lieu", dossier.valeurs("LIEU"))
                .champ("uai", "Établissement", dossiers::etablissement)
                .vers(
                        "Deux personnes ont reporté ce rendez-vous",
                        dossier.url(),
                        "/rendez-vous/" + actuelle.id() + "/report");
    }

    private String remplir(Dossier dossier, RendezVousForm form, Model modele) {
        modele.addAttribute("dossier", dossier);
        modele.addAttribute("uaiNom", dossiers.etablissement(form.uai(), form.uaiTexte()));
        return "entretiens/rendez-vous-formulaire";
    }
}
