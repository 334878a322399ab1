package fr.raccroche.reperage.listes;

import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.fichiers.FichierEnvoye;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a list, says what its columns are, follows its loading, withdraws it. */
@Controller
@RequestMapping("/reperage/{id}/listes")
@PreAuthorize("hasAuthority('CONDUIRE_REPERAGE')")
class EnvoiDeListeController {

    private final Campagnes campagnes;
    private final ListesDeCampagne listes;
    private final RegistreDesEnvois envois;
    private final ColonnesDeListe colonnes;
    private final SuiviDesChargements suivi;
    private final TypeDeListeRepository types;
    private final Etablissements etablissements;
    private final Phrases phrases;
    private final Clock horloge;

    EnvoiDeListeController(
            Campagnes campagnes,
            ListesDeCampagne listes,
            RegistreDesEnvois envois,
            ColonnesDeListe colonnes,
            SuiviDesChargements suivi,
            TypeDeListeRepository types,
            Etablissements etablissements,
            Phrases phrases,
            Clock horloge) {
        this.campagnes = campagnes;
        this.listes = listes;
        this.envois = envois;
        this.colonnes = colonnes;
        this.suivi = suivi;
        this.types = types;
        this.etablissements = etablissements;
        this.phrases = phrases;
        this.horloge = horloge;
    }

    @GetMapping("/nouvelle")
    String nouvelle(
            @PathVariable CampagneId id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String couverture,
            Model modele) {
        var campagne = campagnes.find(id);
        modele.addAttribute("campagne", campagne);
        modele.addAttribute(
                "types", Option.de(types.enUsage(LocalDate.now(horloge)), TypeDeListe::code, TypeDeListe::libelle));
        modele.addAttribute("type", type);
        modele.addAttribute("couverture", couverture.isEmpty() ? campagne.territoireNom() : couverture);
        modele.addAttribute("jour", LocalDate.now(horloge));
        return "reperage/liste-nouvelle";
    }

    @PostMapping
    ModelAndView deposer(
            @PathVariable CampagneId id,
            @RequestParam(required = false) @Nullable MultipartFile fichier,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String couverture,
            @RequestParam(defaultValue = "") String uai,
            @RequestParam(required = false) @Nullable LocalDate arreteeLe,
            Model modele,
            RedirectAttributes redirection) {
        campagnes.find(id);
        try {
            if (fichier == null || fichier.isEmpty()) {
                throw new RegleMetierException("reperage.liste.sans-fichier");
            }
            var envoi = listes.deposer(
                    id,
                    new FichierEnvoye(fichier),
                    nature(type, uai.isEmpty() ? couverture : etablissements.nomEtCommune(uai), arreteeLe));
            try {
                colonnes.proposer(envoi);
            } catch (RegleMetierException illisible) {
                envois.oublier(envoi.id());
                throw illisible;
            }
            return new ModelAndView("redirect:/reperage/" + id.valeur() + "/listes/envois/" + envoi.id());
        } catch (RegleMetierException refus) {
            modele.addAttribute("refus", phrases.de(refus));
            return new ModelAndView(nouvelle(id, type, couverture, modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/envois/{envoi}")
    String montrer(@PathVariable CampagneId id, @PathVariable UUID envoi, Model modele) {
        modele.addAttribute("campagne", campagnes.find(id));
        modele.addAttribute("url", "/reperage/" + id.valeur() + "/listes/envois/" + envoi);
        var avancement = suivi.enCours(envoi);
        var fin = suivi.fin(envoi).filter(connue -> connue.envoi().campagneId().equals(id));
        modele.addAttribute("avancement", avancement);
        modele.addAttribute("fin", fin);
        if (avancement.isPresent() || fin.isPresent()) {
            return "reperage/chargement";
        }
        var attendu = envois.find(id, envoi);
        modele.addAttribute("envoi", attendu);
        modele.addAttribute("colonnes", colonnes.proposer(attendu));
        modele.addAttribute(
                "champs", Option.de(Arrays.asList(ChampDeListe.values()), ChampDeListe::name, ChampDeListe::libelle));
        return "reperage/colonnes";
    }

    @PostMapping("/envois/{envoi}")
    ModelAndView charger(
            @PathVariable CampagneId id,
            @PathVariable UUID envoi,
            @RequestParam Map<String, String> parametres,
            Model modele) {
        campagnes.find(id).exigerOuverte();
        var attendu = envois.find(id, envoi);
        try {
            var choix = new TreeMap<Integer, ChampDeListe>();
            parametres.forEach((nom, valeur) -> {
                if (nom.matches("c\\d{1,3}")) {
                    choix.put(Integer.parseInt(nom.substring(1)), ChampDeListe.valueOf(valeur));
                }
            });
            suivi.lancer(attendu, colonnes.retenir(attendu, choix));
            return new ModelAndView("redirect:/reperage/" + id.valeur() + "/listes/envois/" + envoi);
        } catch (RegleMetierException refus) {
            modele.addAttribute("refus", phrases.de(refus));
            return new ModelAndView(montrer(id, envoi, modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{liste}/retrait")
    String retirer(@PathVariable CampagneId id, @PathVariable UUID liste, RedirectAttributes redirection) {
        listes.retirer(id, liste);
        redirection.addFlashAttribute(
                "succes", "La liste est retirée, avec ce qu’elle avait permis de retrouver. Rapprochez à nouveau.");
        return "redirect:/reperage/" + id.valeur();
    }

    private Nature nature(String type, String couverture, @Nullable LocalDate arreteeLe) {
        if (types.enUsage(LocalDate.now(horloge)).stream()
                .noneMatch(connu -> connu.code().equals(type))) {
            throw new RegleMetierException("reperage.liste.sans-type");
        }
        if (couverture.isBlank()) {
            throw new RegleMetierException("reperage.liste.sans-couverture");
        }
        if (arreteeLe == null || arreteeLe.isAfter(LocalDate.now(horloge))) {
            throw new RegleMetierException("reperage.liste.sans-jour");
        }
        return new Nature(type, couverture.strip(), arreteeLe);
    }
}
