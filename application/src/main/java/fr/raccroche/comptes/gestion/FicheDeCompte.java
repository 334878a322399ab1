package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercices;
import fr.raccroche.comptes.Comptes;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an account: what it shows, and where each gesture made on it comes back. */
@Component
class FicheDeCompte {

    private final Comptes comptes;
    private final Demandes demandes;
    private final Pouvoir pouvoir;
    private final Agents agents;
    private final Exercices exercices;
    private final Phrases phrases;
    private final Clock horloge;

    FicheDeCompte(
            Comptes comptes,
            Demandes demandes,
            Pouvoir pouvoir,
            Agents agents,
            Exercices exercices,
            Phrases phrases,
            Clock horloge) {
        this.comptes = comptes;
        this.demandes = demandes;
        this.pouvoir = pouvoir;
        this.agents = agents;
        this.exercices = exercices;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    static String page(AgentId id) {
        return "redirect:/comptes/" + id.valeur();
    }

    String montrer(AgentId id, Model model) {
        model.addAttribute("form", FonctionForm.vide(LocalDate.now(horloge)));
        return remplir(id, model);
    }

    /** With the form that was sent. */
    String remplir(AgentId id, Model model) {
        model.addAttribute("agent", agents.find(id));
        model.addAttribute("compte", comptes.find(id).orElse(null));
        model.addAttribute("fonctions", exercices.de(id));
        model.addAttribute(
                "titres",
                Option.de(pouvoir.donnables(), titre -> titre.fonction().name(), FicheDeCompte::intitule));
        model.addAttribute("attentes", demandes.pour(id));
        model.addAttribute("territoires", pouvoir.territoires());
        return "comptes/fiche";
    }

    /** A refusal is said above the page. */
    ModelAndView essayer(Runnable geste, String succes, AgentId id, Model model, RedirectAttributes redirection) {
        try {
            geste.run();
            redirection.addFlashAttribute("succes", succes);
            return new ModelAndView(page(id));
        } catch (RegleMetierException refus) {
            model.addAttribute("avertissement", phrases.de(refus));
            return new ModelAndView(montrer(id, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String intitule(Exercices.Titre titre) {
        return titre.libelle()
                + switch (titre.portee()) {
                    case ETABLISSEMENT -> ", dans un établissement";
                    case TERRITOIRE -> ", sur un territoire";
                    case PARTENAIRE -> ", chez un partenaire";
                    case ACADEMIE -> "";
                };
    }
}
