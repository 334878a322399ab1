package fr.raccroche.reperage.listes;

import fr.raccroche.presentation.Formulaire;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.fichiers.FichierEnvoye;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    /** A list as its form says it. */
    record ListeForm(
            @Nullable String type,
            @Nullable String couverture,
            @Nullable String uai,
            @Nullable String uaiTexte,
            @NotNull @Nullable LocalDate arreteeLe,
            @Nullable MultipartFile fichier) {

        Optional<Uai> ecole() {
            return Formulaire.etablissement(uai, uaiTexte);
        }

        FichierEnvoye envoye() {
            return new FichierEnvoye(Objects.requireNonNull(fichier));
        }

        boolean sansFichier() {
            return fichier == null || envoye().nom().isEmpty();
        }
    }

    @GetMapping("/nouvelle")
    String nouvelle(
            @PathVariable CampagneId id,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String couverture,
            Model modele) {
        var campagne = campagnes.find(id).exigerOuverte();
        modele.addAttribute(
                "form",
                new ListeForm(
                        type,
                        couverture.isEmpty() ? campagne.territoireNom() : couverture,
                        "",
                        "",
                        LocalDate.now(horloge),
                        null));
        return formulaire(id, modele);
    }

    @PostMapping
    ModelAndView deposer(
            @PathVariable CampagneId id,
            @Valid @ModelAttribute("form") ListeForm form,
            BindingResult erreurs,
            Model modele) {
        campagnes.find(id);
        return Formulaire.de(erreurs, Map.of("", "fichier"))
                .refuser(refus(form))
                .enregistrer(
                        () -> "redirect:/reperage/" + id.valeur() + "/listes/envois/" + deposer(id, form),
                        () -> formulaire(id, modele));
    }

    private UUID deposer(CampagneId id, ListeForm form) {
        var couverture = form.ecole()
                .map(uai -> etablissements.nomEtCommune(uai.valeur()))
                .orElseGet(() -> Formulaire.texte(form.couverture()));
        var envoi = listes.deposer(
                id,
                form.envoye(),
                new Nature(Formulaire.texte(form.type()), couverture, Objects.requireNonNull(form.arreteeLe())));
        try {
            colonnes.proposer(envoi);
            return envoi.id();
        } catch (RegleMetierException illisible) {
            envois.oublier(envoi.id());
            throw illisible;
        }
    }

    private Refus refus(ListeForm form) {
        var jour = LocalDate.now(horloge);
        var type = Formulaire.texte(form.type());
        return new Refus()
                .si(
                        types.enUsage(jour).stream()
                                .noneMatch(connu -> connu.code().equals(type)),
                        "type",
                        "reperage.liste.sans-type")
                .si(
                        form.ecole().isEmpty()
                                && Formulaire.texte(form.couverture()).isEmpty(),
                        "couverture",
                        "reperage.liste.sans-couverture")
                .si(Formulaire.resteAChoisir(form.ecole(), form.uaiTexte()), "uai", "reperage.liste.etablissement")
                .si(form.arreteeLe() != null && form.arreteeLe().isAfter(jour), "arreteeLe", "reperage.liste.sans-jour")
                .si(form.sansFichier(), "fichier", "reperage.liste.sans-fichier");
    }

    private String formulaire(CampagneId id, Model modele) {
        modele.addAttribute("campagne", campagnes.find(id));
        modele.addAttribute(
                "types", Option.de(types.enUsage(LocalDate.now(horloge)), TypeDeListe::code, TypeDeListe::libelle));
        return "reperage/liste-nouvelle";
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
        var choix = new TreeMap<Integer, ChampDeListe>();
        parametres.forEach((nom, valeur) -> {
            if (nom.matches("c\\d{1,3}")) {
                choix.put(Integer.parseInt(nom.substring(1)), ChampDeListe.valueOf(valeur));
            }
        });
        try {
            suivi.lancer(attendu, colonnes.retenir(attendu, choix));
            return new ModelAndView("redirect:/reperage/" + id.valeur() + "/listes/envois/" + envoi);
        } catch (RegleMetierException refus) {
            modele.addAttribute("refus", phrases.de(refus));
            var page = new ModelAndView(montrer(id, envoi, modele), HttpStatus.UNPROCESSABLE_CONTENT);
            modele.addAttribute("colonnes", colonnes.proposer(attendu, choix));
            return page;
        }
    }

    @PostMapping("/{liste}/retrait")
    String retirer(@PathVariable CampagneId id, @PathVariable UUID liste, RedirectAttributes redirection) {
        listes.retirer(id, liste);
        redirection.addFlashAttribute(
                "succes", "La liste est retirée, avec ce qu’elle avait permis de retrouver. Rapprochez à nouveau.");
        return "redirect:/reperage/" + id.valeur();
    }
}
