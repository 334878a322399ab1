package fr.raccroche.reperage.chiffres;

import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.FeuilleAEmporter;
import fr.raccroche.reperage.FeuilleAEmporter.Contenu;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The figures of a campaign, each with the list behind it, and a sheet that may be passed on. */
@Controller
@RequestMapping("/reperage/{campagne}/chiffres")
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class ChiffresController {

    private final ChiffresDuReperage chiffres;
    private final Campagnes campagnes;
    private final FeuilleAEmporter feuilles;

    ChiffresController(ChiffresDuReperage chiffres, Campagnes campagnes, FeuilleAEmporter feuilles) {
        this.chiffres = chiffres;
        this.campagnes = campagnes;
        this.feuilles = feuilles;
    }

    @GetMapping
    String montrer(@PathVariable CampagneId campagne, Model modele) {
        modele.addAttribute("vue", chiffres.lire(campagne));
        return "reperage/chiffres";
    }

    @GetMapping("/export.{format:xlsx|ods|csv}")
    void exporter(@PathVariable CampagneId campagne, @PathVariable String format, HttpServletResponse reponse)
            throws IOException {
        var choisi = FormatDeFeuille.de(format);
        var dites = chiffres.exporter(campagne, choisi.name());
        feuilles.envoyer(
                new Contenu<>("Chiffres", "Chiffres du repérage", definitions(campagne), colonnes(), dites),
                "chiffres-du-reperage",
                choisi,
                reponse);
    }

    private static List<Colonne<PetitsEffectifs.Dite>> colonnes() {
        var colonnes = new ArrayList<Colonne<PetitsEffectifs.Dite>>();
        colonnes.add(Colonne.texte("Par", PetitsEffectifs.Dite::axe));
        colonnes.add(Colonne.texte("Valeur", PetitsEffectifs.Dite::libelle));
        for (var etat : EtatDeLigne.values()) {
            colonnes.add(Colonne.texte(etat.libelle(), dite -> dite.comptes().get(etat.ordinal())));
        }
        colonnes.add(Colonne.texte("Toutes les lignes", PetitsEffectifs.Dite::total));
        return colonnes;
    }

    /** The sheet says what each figure means. */
    private List<Rubrique> definitions(CampagneId id) {
        var rubriques = new ArrayList<Rubrique>();
        rubriques.add(new Rubrique("Campagne", campagnes.find(id).nom()));
        for (var etat : EtatDeLigne.values()) {
            rubriques.add(new Rubrique(etat.libelle(), etat.definition()));
        }
        rubriques.add(new Rubrique("Petits effectifs", "de 1 à 4, un nombre est masqué"));
        return rubriques;
    }
}
