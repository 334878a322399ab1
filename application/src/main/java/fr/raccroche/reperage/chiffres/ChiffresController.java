package fr.raccroche.reperage.chiffres;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.feuilles.APropos;
import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.feuilles.Tableau;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final AgentCourant agent;
    private final Clock horloge;

    ChiffresController(ChiffresDuReperage chiffres, Campagnes campagnes, AgentCourant agent, Clock horloge) {
        this.chiffres = chiffres;
        this.campagnes = campagnes;
        this.agent = agent;
        this.horloge = horloge;
    }

    @GetMapping
    String montrer(@PathVariable CampagneId campagne, Model modele) {
        modele.addAttribute("vue", chiffres.lire(campagne));
        return "reperage/chiffres";
    }

    @GetMapping("/export.{format:xlsx|ods|csv}")
    void exporter(@PathVariable CampagneId campagne, @PathVariable String format, HttpServletResponse reponse)
            throws IOException {
        var choisi = FormatDeFeuille.valueOf(format.toUpperCase(Locale.ROOT));
        var dites = chiffres.exporter(campagne, choisi.name());
        reponse.setContentType(choisi.typeMime());
        reponse.setHeader(
                "Content-Disposition",
                "attachment; filename=\"chiffres-du-reperage-%s.%s\""
                        .formatted(LocalDate.now(horloge), choisi.extension()));
        reponse.setHeader("Cache-Control", "no-store");
        new Tableau<>("Chiffres", colonnes(), Optional.of(aPropos(campagne)))
                .ecrire(choisi, dites.stream(), reponse.getOutputStream());
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
    private APropos aPropos(CampagneId id) {
        var rubriques = new ArrayList<Rubrique>();
        rubriques.add(new Rubrique("Campagne", campagnes.find(id).nom()));
        for (var etat : EtatDeLigne.values()) {
            rubriques.add(new Rubrique(etat.libelle(), etat.definition()));
        }
        rubriques.add(new Rubrique("Petits effectifs", "de 1 à 4, un nombre est masqué"));
        return new APropos(
                "Chiffres du repérage",
                rubriques,
                LocalDateTime.now(horloge),
                agent.exiger().getNomComplet());
    }
}
