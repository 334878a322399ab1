package fr.raccroche.imports;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.imports.listes.Cible;
import fr.raccroche.imports.listes.Correspondance;
import fr.raccroche.imports.listes.Correspondances;
import fr.raccroche.presentation.Option;
import fr.raccroche.presentation.fichiers.FichierEnvoye;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** Lists in spreadsheets: send one, say what its columns are, then as any import. */
@Controller
@RequestMapping("/imports/listes")
@PreAuthorize("hasAuthority('IMPORTER_ELEVES')")
class ListesController {

    private final Livraisons livraisons;
    private final Registre registre;
    private final Correspondances correspondances;
    private final VuesDImport vues;
    private final PhrasesDImport phrases;
    private final AgentCourant agent;
    private final Clock horloge;

    ListesController(
            Livraisons livraisons,
            Registre registre,
            Correspondances correspondances,
            VuesDImport vues,
            PhrasesDImport phrases,
            AgentCourant agent,
            Clock horloge) {
        this.livraisons = livraisons;
        this.registre = registre;
        this.correspondances = correspondances;
        this.vues = vues;
        this.phrases = phrases;
        this.agent = agent;
        this.horloge = horloge;
    }

    @GetMapping
    String preparer(Model modele) {
        var annee = AnneeScolaire.de(LocalDate.now(horloge));
        modele.addAttribute("etablissements", vues.etablissements());
        modele.addAttribute(
                "annees",
                Option.de(
                        List.of(annee, annee.precedente()), a -> Integer.toString(a.debut()), AnneeScolaire::libelle));
        return "imports/listes";
    }

    @PostMapping
    ModelAndView deposer(
            @RequestParam(required = false) MultipartFile fichier,
            @RequestParam(defaultValue = "") String uai,
            @RequestParam(defaultValue = "0") int annee,
            Model modele) {
        try {
            if (fichier == null || fichier.isEmpty()) {
                throw new RegleMetierException("imports.aucun-fichier");
            }
            registre.exigerPermis(lire(uai));
            var id = livraisons.deposer(agent.id(), List.of(new FichierEnvoye(fichier)));
            try {
                livraisons.colonnes(agent.id(), id, lire(uai));
            } catch (RegleMetierException illisible) {
                livraisons.oublier(agent.id(), id);
                throw illisible;
            }
            return new ModelAndView("redirect:/imports/listes/%s?uai=%s&annee=%d".formatted(id.valeur(), uai, annee));
        } catch (RegleMetierException refus) {
            modele.addAttribute("refus", phrases.phrase(refus));
            modele.addAttribute("uai", uai);
            return new ModelAndView(preparer(modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/{id}")
    String montrer(@PathVariable LivraisonId id, @RequestParam String uai, @RequestParam int annee, Model modele) {
        var colonnes = livraisons.colonnes(agent.id(), id, lire(uai));
        modele.addAttribute("id", id);
        modele.addAttribute("uai", uai);
        modele.addAttribute("annee", annee);
        modele.addAttribute("colonnes", colonnes);
        modele.addAttribute("cibles", Option.de(Arrays.asList(Cible.values()), Cible::name, Cible::libelle));
        return "imports/colonnes";
    }

    @PostMapping("/{id}")
    ModelAndView comparer(
            @PathVariable LivraisonId id,
            @RequestParam String uai,
            @RequestParam int annee,
            @RequestParam Map<String, String> parametres,
            Model modele) {
        try {
            var choisies = new TreeMap<Integer, Cible>();
            parametres.forEach((nom, valeur) -> {
                if (nom.matches("c\\d{1,3}")) {
                    choisies.put(Integer.parseInt(nom.substring(1)), Cible.valueOf(valeur));
                }
            });
            var correspondance = new Correspondance(lire(uai), new AnneeScolaire(annee), choisies).verifier();
            var titres = livraisons.colonnes(agent.id(), id, correspondance.uai()).stream()
                    .map(Correspondances.Colonne::titre)
                    .toList();
            livraisons.comparer(agent.id(), id, new Origine.Liste(correspondance));
            correspondances.retenir(correspondance, titres);
            return new ModelAndView("redirect:/imports/" + id.valeur());
        } catch (RegleMetierException refus) {
            modele.addAttribute("refus", phrases.phrase(refus));
            modele.addAttribute("choisies", parametres);
            return new ModelAndView(montrer(id, uai, annee, modele), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Uai lire(String uai) {
        return Uai.lire(uai).orElseThrow(() -> new RegleMetierException("imports.liste.sans-etablissement"));
    }
}
