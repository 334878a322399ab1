package fr.raccroche.flux.feuille;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.feuilles.APropos;
import fr.raccroche.feuilles.APropos.Rubrique;
import fr.raccroche.feuilles.FormatDeFeuille;
import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.FiltreDuTableau;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Tableau;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.RegleMetierException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the list on screen as a sheet that says what it is, and that can come back. */
@Service
public class ExportDuTableau {

    /** The last column: what finds the line again when the file comes back. */
    static final String REFERENCE = "Référence";

    private static final int MAXIMUM = 200_000;

    /** Of a sheet for one unit of width of the grid: a page in landscape then holds the usual columns. */
    private static final double CARACTERES = 1.6;

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Tableau tableau;
    private final NomsDuFiltreQuery noms;
    private final AgentCourant agent;
    private final Journal journal;
    private final Clock horloge;

    ExportDuTableau(Tableau tableau, NomsDuFiltreQuery noms, AgentCourant agent, Journal journal, Clock horloge) {
        this.tableau = tableau;
        this.noms = noms;
        this.agent = agent;
        this.journal = journal;
        this.horloge = horloge;
    }

    String nom(FormatDeFeuille format) {
        return "tableau-en-flux-" + LocalDate.now(horloge) + "." + format.extension();
    }

    /** For who does not come through the page. @throws RegleMetierException when the caller may not read a tableau */
    public void exigerLeDroit() {
        var moi = agent.exiger();
        if (!moi.peut(Droit.CONSULTER_JEUNES) || !(tableau.tient() || tableau.voitLesAutres())) {
            throw new RegleMetierException("flux.export-sans-droit", moi.getNomComplet());
        }
    }

    /** @return how many lines were written */
    @Transactional
    public int ecrire(FiltreDuTableau filtre, FormatDeFeuille format, OutputStream sortie) {
        var lignes = tableau.lister(filtre, MAXIMUM, 0).reversed();
        journal.consigner(
                Geste.EXPORT, "TABLEAU", "", "%s %d lignes %s".formatted(format, lignes.size(), filtre.requete()));
        new fr.raccroche.feuilles.Tableau<>("Tableau en flux", colonnes(), Optional.of(aPropos(filtre)))
                .ecrire(format, lignes.stream(), sortie);
        return lignes.size();
    }

    private List<fr.raccroche.feuilles.Colonne<Ligne>> colonnes() {
        var colonnes = new ArrayList<fr.raccroche.feuilles.Colonne<Ligne>>();
        for (var montree : tableau.colonnesMontrees()) {
            colonnes.add(colonne(montree.colonne(), montree.libelle()));
        }
        colonnes.add(fr.raccroche.feuilles.Colonne.<Ligne>texte(
                        REFERENCE, ligne -> ligne.reference().ecrite() + "-" + ligne.version())
                .masquee());
        return colonnes;
    }

    private static fr.raccroche.feuilles.Colonne<Ligne> colonne(Colonne colonne, String libelle) {
        return switch (colonne.genre()) {
            case DATE ->
                fr.raccroche.feuilles.Colonne.date(
                        libelle, ligne -> ligne.jour(colonne).orElse(null));
            case NOMBRE ->
                fr.raccroche.feuilles.Colonne.nombre(
                        libelle, ligne -> ligne.nombre(colonne).orElse(null));
            case DUREE ->
                fr.raccroche.feuilles.Colonne.duree(libelle, ligne -> ligne.minutes() == 0 ? null : ligne.minutes());
            case TEXTE ->
                fr.raccroche.feuilles.Colonne.<Ligne>texte(libelle, ligne -> ligne.texte(colonne))
                        .large(colonne.largeur() * CARACTERES);
        };
    }

    /** Every filter in words, those that choose nothing included where silence would mislead. */
    private APropos aPropos(FiltreDuTableau filtre) {
        var jour = LocalDate.now(horloge);
        var resolu = tableau.filtre(filtre);
        var periode = filtre.periode(jour);
        var rubriques = new ArrayList<Rubrique>();
        rubriques.add(new Rubrique("Année scolaire", filtre.anneeScolaire(jour).libelle()));
        rubriques.add(new Rubrique(
                "Période",
                "du %s au %s"
                        .formatted(
                                periode.du().format(JourEnChiffres.DATE),
                                periode.au().format(JourEnChiffres.DATE))));
        rubriques.add(new Rubrique("Type", tableau.libelleDuType(resolu).orElse("Tous")));
        noms.lire(resolu).forEach((libelle, nom) -> rubriques.add(new Rubrique(libelle, nom)));
        if (resolu.auteur().isEmpty()) {
            rubriques.add(new Rubrique("Agent", "Tous les agents"));
        }
        return new APropos(
                "Tableau en flux",
                rubriques,
                LocalDateTime.now(horloge.withZone(PARIS)),
                agent.exiger().getNomComplet());
    }
}
