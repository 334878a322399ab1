package fr.raccroche.territoire;

import fr.raccroche.presentation.Option;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.EtablissementQuery.Filtre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** Schools and services: search, list, and the page of each. Open to whoever is signed in: the directory is public. */
@Controller
@RequestMapping("/etablissements")
class EtablissementController {

    private static final int SUGGESTIONS = 10;

    record Suggestion(String id, String libelle, String detail) {}

    /** A panel that a higher module fills, read once for the page. */
    record Panneau(String titre, String rien, List<PanneauDEtablissement.Ligne> lignes) {}

    private final Etablissements etablissements;
    private final Territoires territoires;
    private final ObjectProvider<PanneauDEtablissement> panneaux;
    private final Clock horloge;

    EtablissementController(
            Etablissements etablissements,
            Territoires territoires,
            ObjectProvider<PanneauDEtablissement> panneaux,
            Clock horloge) {
        this.etablissements = etablissements;
        this.territoires = territoires;
        this.panneaux = panneaux;
        this.horloge = horloge;
    }

    @GetMapping
    String lister(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Genre genre,
            @RequestParam(required = false) @Nullable Integer territoire,
            @RequestParam(defaultValue = "false") boolean fermes,
            @RequestParam(defaultValue = "1") int page,
            Model modele) {
        var jour = LocalDate.now(horloge);
        modele.addAttribute(
                "page",
                etablissements.page(
                        q,
                        new Filtre(genre, territoire == null ? null : new TerritoireId(territoire), fermes),
                        Math.max(1, page)));
        modele.addAttribute("q", q);
        modele.addAttribute("genre", genre);
        modele.addAttribute("territoire", territoire);
        modele.addAttribute("fermes", fermes);
        modele.addAttribute("filtre", !q.isBlank() || genre != null || territoire != null);
        modele.addAttribute("jour", jour);
        modele.addAttribute("genres", Option.de(Arrays.asList(Genre.values()), Genre::name, Genre::libelle));
        modele.addAttribute("territoires", territoires.choix(jour, tous -> true));
        var url = UriComponentsBuilder.fromPath("/etablissements")
                .queryParam("q", q)
                .queryParam("fermes", fermes);
        if (genre != null) {
            url.queryParam("genre", genre);
        }
        if (territoire != null) {
            url.queryParam("territoire", territoire);
        }
        modele.addAttribute("url", url.encode().build().toUriString());
        return "territoire/etablissements";
    }

    @GetMapping("/suggestions")
    @ResponseBody
    List<Suggestion> suggerer(@RequestParam(defaultValue = "") String q) {
        return etablissements.rechercher(q, SUGGESTIONS).stream()
                .map(trouve -> new Suggestion(
                        trouve.uai().valeur(),
                        trouve.nom(),
                        String.join(
                                " · ",
                                trouve.genre().sigle(),
                                trouve.commune(),
                                trouve.uai().valeur())))
                .toList();
    }

    @GetMapping("/{uai:[0-9]{7}[A-Za-z]}")
    String montrer(@PathVariable("uai") String texte, Model modele) {
        var uai = Uai.lire(texte).orElseThrow(() -> new IntrouvableException("etablissement", texte));
        var etablissement = etablissements.find(uai);
        var jour = LocalDate.now(horloge);
        modele.addAttribute("etablissement", etablissement);
        modele.addAttribute(
                "mere", etablissement.mere().flatMap(etablissements::chercher).orElse(null));
        modele.addAttribute("sections", etablissements.sections(uai));
        modele.addAttribute("liens", territoires.historiqueDe(uai));
        modele.addAttribute("jour", jour);
        modele.addAttribute(
                "panneaux",
                panneaux.orderedStream()
                        .map(panneau -> new Panneau(panneau.titre(), panneau.rien(), panneau.lignes(uai)))
                        .toList());
        return "territoire/etablissement";
    }
}
