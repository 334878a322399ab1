package fr.raccroche.flux;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.raccroche.flux.Reponse.Cellules;
import fr.raccroche.presentation.SansEffet;
import fr.raccroche.socle.RegleMetierException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the grid asks for, as JSON. */
@RestController
@RequestMapping("/tableau")
class LignesController {

    private static final int PAQUET_MAX = 1000;
    private static final int LOT_MAX = 200;

    private final Tableau tableau;
    private final Lignes lignes;

    LignesController(Tableau tableau, Lignes lignes) {
        this.tableau = tableau;
        this.lignes = lignes;
    }

    /** A line of the answer: its cells and its state. */
    record LigneDuPaquet(@JsonUnwrapped @Nullable Cellules cellules, String etat) {}

    record BrouillonDuPaquet(
            UUID cle,
            @JsonUnwrapped @Nullable Cellules cellules,
            String etat,
            Map<Colonne, String> erreurs,
            String message) {}

    /** @param total how many lines the filter keeps, told with the first packet only */
    record Paquet(List<LigneDuPaquet> lignes, boolean suite, int total, List<BrouillonDuPaquet> brouillons) {}

    record Lot(List<Saisie> lignes) {}

    @GetMapping("/lignes")
    @PreAuthorize("hasAuthority('CONSULTER_JEUNES') and hasAnyAuthority('TENIR_TABLEAU', 'SUIVRE_TRANSMISSIONS')")
    Paquet lister(
            @ModelAttribute FiltreDuTableau filtre,
            @RequestParam(defaultValue = "0") int saut,
            @RequestParam(defaultValue = "200") int limite) {
        var taille = Math.clamp(limite, 1, PAQUET_MAX);
        var trouvees = tableau.lister(filtre, taille + 1, Math.max(0, saut));
        var suite = trouvees.size() > taille;
        var etat = Reponse.Etat.ENREGISTREE.code();
        return new Paquet(
                (suite ? trouvees.subList(0, taille) : trouvees)
                        .stream()
                                .map(ligne -> new LigneDuPaquet(Cellules.de(ligne, lignes.modifiable(ligne)), etat))
                                .toList(),
                suite,
                saut == 0 ? tableau.compter(filtre) : 0,
                saut == 0 && tableau.ecrit(filtre) ? brouillons() : List.of());
    }

    @PostMapping("/lignes")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    Reponse enregistrer(@RequestBody Saisie saisie) {
        return lignes.enregistrer(saisie);
    }

    @PostMapping("/lignes/annulation")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    Reponse annuler(@RequestBody Saisie saisie) {
        return lignes.annuler(saisie);
    }

    @PostMapping("/lignes/retablissement")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    Reponse retablir(@RequestBody Saisie saisie) {
        return lignes.retablir(saisie);
    }

    @SansEffet
    @PostMapping("/apercu")
    @PreAuthorize("hasAuthority('TENIR_TABLEAU')")
    List<Reponse> apercu(@RequestBody Lot lot) {
        if (lot.lignes().size() > LOT_MAX) {
            throw new RegleMetierException("flux.lot-trop-grand", LOT_MAX);
        }
        return lignes.apercu(lot.lignes());
    }

    private List<BrouillonDuPaquet> brouillons() {
        return lignes.saisiesEnAttente().stream()
                .map(attente -> new BrouillonDuPaquet(
                        attente.cle(),
                        attente.reponse().ligne(),
                        attente.reponse().etat().code(),
                        attente.reponse().erreurs(),
                        attente.reponse().message()))
                .toList();
    }
}
