package fr.raccroche.flux.transmission;

import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.transmission.SuiviQuery.Suivi;
import fr.raccroche.presentation.Onglet;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.fichiers.Telechargement;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hand-overs: mine with their receipts, and those of the agents I follow. */
@Controller
@RequestMapping("/transmissions")
class TransmissionController {

    private final Transmissions transmissions;
    private final SuiviDesTransmissions suivi;
    private final Tableau tableau;
    private final AccuseDeReception accuses;
    private final Phrases phrases;
    private final Clock horloge;

    TransmissionController(
            Transmissions transmissions,
            SuiviDesTransmissions suivi,
            Tableau tableau,
            AccuseDeReception accuses,
            Phrases phrases,
            Clock horloge) {
        this.transmissions = transmissions;
        this.suivi = suivi;
        this.tableau = tableau;
        this.accuses = accuses;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    /** Which tables the page keeps, and how it calls them. */
    enum Vue {
        TOUS("", "Tous"),
        JAMAIS("jamais", "Rien transmis"),
        MANQUES("manques", "Avec des manques"),
        SILENCE("silence", "Sans saisie depuis 30 jours");

        private static final int SILENCE_JOURS = 30;

        private final String parametre;
        private final String libelle;

        Vue(String parametre, String libelle) {
            this.parametre = parametre;
            this.libelle = libelle;
        }

        boolean garde(Suivi suivi, LocalDate aujourdhui) {
            return switch (this) {
                case TOUS -> true;
                case JAMAIS -> suivi.jamaisTransmis();
                case MANQUES -> suivi.totalDesManques() > 0;
                case SILENCE -> suivi.joursSansSaisie(aujourdhui) > SILENCE_JOURS;
            };
        }

        private Onglet onglet(List<Suivi> suivis, LocalDate aujourdhui, Vue choisie) {
            var compte =
                    suivis.stream().filter(suivi -> garde(suivi, aujourdhui)).count();
            return new Onglet(
                    libelle + " (" + compte + ")",
                    parametre.isEmpty() ? "/transmissions" : "/transmissions?" + parametre,
                    this == choisie);
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
    String lister(@RequestParam Map<String, String> parametres, Model model) {
        var aujourdhui = LocalDate.now(horloge);
        var choisie = Arrays.stream(Vue.values())
                .filter(vue -> parametres.containsKey(vue.parametre))
                .findFirst()
                .orElse(Vue.TOUS);
        var suivis = tableau.voitLesAutres() ? suivi.lister() : List.<Suivi>of();
        model.addAttribute("tient", tableau.tient());
        model.addAttribute("suit", tableau.voitLesAutres());
        model.addAttribute("aujourdhui", aujourdhui);
        model.addAttribute("miennes", tableau.tient() ? transmissions.miennes() : List.of());
        model.addAttribute(
                "suivis",
                suivis.stream()
                        .filter(suivi -> choisie.garde(suivi, aujourdhui))
                        .toList());
        model.addAttribute(
                "vues",
                Arrays.stream(Vue.values())
                        .map(vue -> vue.onglet(suivis, aujourdhui, choisie))
                        .toList());
        model.addAttribute("tous", suivis.size());
        return "flux/transmissions";
    }

    @GetMapping("/nouvelle")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    String preparer(Model model) {
        return preparer(model, "", "");
    }

    private String preparer(Model model, String motif, String refus) {
        model.addAttribute("projet", transmissions.preparer());
        model.addAttribute("motifs", Option.de(transmissions.motifs()));
        model.addAttribute("motif", motif);
        model.addAttribute("refus", refus);
        return "flux/transmission-nouvelle";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    ModelAndView transmettre(@RequestParam(defaultValue = "") String motif, Model model, RedirectAttributes suite) {
        try {
            var id = transmissions.transmettre(motif);
            suite.addFlashAttribute("succes", "Votre tableau est transmis. Voici l’accusé de réception.");
            return new ModelAndView("redirect:/transmissions/" + id);
        } catch (RegleMetierException refus) {
            var phrase = phrases.de(refus);
            return new ModelAndView(preparer(model, motif, phrase), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}/accuse.pdf")
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
    ResponseEntity<byte[]> accuse(@PathVariable UUID id) {
        var transmission = transmissions.ouvrir(transmissions.find(id));
        return Telechargement.de(
                accuses.pdf(transmission),
                "accuse-transmission-%d.pdf".formatted(transmission.numero()),
                MediaType.APPLICATION_PDF_VALUE);
    }

    /** Columns that are empty all the way down are left out. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
    String montrer(@PathVariable UUID id, Model model) {
        model.addAttribute("transmission", transmissions.ouvrir(transmissions.find(id)));
        var lignes = transmissions.lignes(id);
        model.addAttribute("lignes", lignes);
        model.addAttribute("amendements", transmissions.amendements(id));
        model.addAttribute("justificatifs", transmissions.justificatifs(id));
        model.addAttribute(
                "colonnes",
                tableau.colonnesMontrees().stream()
                        .filter(colonne -> colonne.colonne().figee()
                                && lignes.stream()
                                        .anyMatch(ligne -> !ligne.texte(
                                                        colonne.colonne().name())
                                                .isEmpty()))
                        .toList());
        return "flux/transmission";
    }
}
