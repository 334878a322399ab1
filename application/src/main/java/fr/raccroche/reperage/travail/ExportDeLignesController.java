package fr.raccroche.reperage.travail;

import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.feuilles.Colonne;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.FeuilleAEmporter;
import fr.raccroche.reperage.FeuilleAEmporter.Contenu;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    private final FeuilleAEmporter feuilles;

    ExportDeLignesController(ListesDeTravail listes, Campagnes campagnes, FeuilleAEmporter feuilles) {
        this.listes = listes;
        this.campagnes = campagnes;
        this.feuilles = feuilles;
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
        var choisi = FormatDeFeuille.de(format);
        var lignes = listes.exporter(filtre, choisi.name());
        var rubriques = List.of(new Rubrique("Lignes", Integer.toString(lignes.size())));
        feuilles.envoyer(
                new Contenu<>("Lignes", titre, rubriques, COLONNES, lignes), "lignes-de-reperage", choisi, reponse);
    }

    private static String oui(boolean vrai) {
        return vrai ? "oui" : "";
    }
}
