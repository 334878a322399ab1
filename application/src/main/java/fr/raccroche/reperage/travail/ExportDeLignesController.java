package fr.raccroche.reperage.travail;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.feuilles.APropos;
import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.feuilles.Tableau;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of lines as a sheet: the same filter as the page, the same columns, the same rights. */
@Controller
@PreAuthorize("hasAuthority('LEVER_DOUTES')")
class ExportDeLignesController {

    private static final List<Colonne<LigneDeListe>> COLONNES = List.of(
            Colonne.texte("Campagne", LigneDeListe::campagne),
            Colonne.texte("Nom", LigneDeListe::nom),
            Colonne.texte("Prénom", LigneDeListe::prenom),
            Colonne.nombre("Âge", LigneDeListe::age),
            Colonne.texte("Obligation de formation", ligne -> oui(ligne.obligation())),
            Colonne.texte("Dernier établissement", LigneDeListe::etablissement),
            Colonne.texte("Dernière classe", LigneDeListe::classe),
            Colonne.texte("État", ligne -> ligne.etat().libelle()),
            Colonne.texte("Levée de doute", LigneDeListe::levee),
            Colonne.texte("Paire à relire", ligne -> oui(ligne.paire())),
            Colonne.texte("Dossier à ouvrir", ligne -> oui(ligne.dossierAOuvrir())),
            Colonne.texte("Propriétaire", LigneDeListe::agent),
            Colonne.date("Ouverte le", LigneDeListe::ouverteLe),
            Colonne.date("Échéance", LigneDeListe::echeance),
            Colonne.texte("En retard", ligne -> oui(ligne.retard())),
            Colonne.nombre("Essais", LigneDeListe::tentatives),
            Colonne.date("Dernier essai", LigneDeListe::derniereTentative));

    private final ListesDeTravail listes;
    private final Campagnes campagnes;
    private final AgentCourant agent;
    private final Clock horloge;

    ExportDeLignesController(ListesDeTravail listes, Campagnes campagnes, AgentCourant agent, Clock horloge) {
        this.listes = listes;
        this.campagnes = campagnes;
        this.agent = agent;
        this.horloge = horloge;
    }

    @GetMapping("/reperage/lignes/export.{format:xlsx|ods|csv}")
    void miennes(@PathVariable String format, @ModelAttribute FiltreDeLignes filtre, HttpServletResponse reponse)
            throws IOException {
        ecrire(format, filtre.miennesSinon(), "Mes lignes de repérage", reponse);
    }

    @GetMapping("/reperage/{campagne}/lignes/export.{format:xlsx|ods|csv}")
    void deCampagne(
            @PathVariable CampagneId campagne,
            @PathVariable String format,
            @ModelAttribute FiltreDeLignes filtre,
            HttpServletResponse reponse)
            throws IOException {
        campagnes.find(campagne);
        ecrire(format, filtre, "Lignes de repérage", reponse);
    }

    private void ecrire(String format, FiltreDeLignes filtre, String titre, HttpServletResponse reponse)
            throws IOException {
        var choisi = FormatDeFeuille.valueOf(format.toUpperCase(Locale.ROOT));
        var lignes = listes.exporter(filtre, choisi.name());
        reponse.setContentType(choisi.typeMime());
        reponse.setHeader(
                "Content-Disposition",
                "attachment; filename=\"lignes-de-reperage-%s.%s\""
                        .formatted(LocalDate.now(horloge), choisi.extension()));
        reponse.setHeader("Cache-Control", "no-store");
        new Tableau<>(
                        "Lignes",
                        COLONNES,
                        Optional.of(new APropos(
                                titre,
                                List.of(new Rubrique("Lignes", Integer.toString(lignes.size()))),
                                LocalDateTime.now(horloge),
                                agent.exiger().getNomComplet())))
                .ecrire(choisi, lignes.stream(), reponse.getOutputStream());
    }

    private static String oui(boolean vrai) {
        return vrai ? "oui" : "";
    }
}
