package fr.raccroche.flux;

import fr.raccroche.flux.FiltreDuTableau.Tranche;
import fr.raccroche.flux.Nomenclatures.Choix;
import fr.raccroche.flux.PageDuTableau.Vue.EnTete;
import fr.raccroche.flux.PageDuTableau.Vue.Rang;
import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Puts the page of the tableau together, in one transaction. */
@Component
class PageDuTableau {

    private static final int RANGS = 25;
    private static final int ANNEES = 4;

    private final Tableau tableau;
    private final Lignes lignes;
    private final Nomenclatures nomenclatures;
    private final ChoixDeFiltreQuery choix;
    private final JsonMapper json;
    private final Clock horloge;

    PageDuTableau(
            Tableau tableau,
            Lignes lignes,
            Nomenclatures nomenclatures,
            ChoixDeFiltreQuery choix,
            JsonMapper json,
            Clock horloge) {
        this.tableau = tableau;
        this.lignes = lignes;
        this.nomenclatures = nomenclatures;
        this.choix = choix;
        this.json = json;
        this.horloge = horloge;
    }

    /**
     * What the grid must know of a column.
     *
     * @param selon the column whose id goes with what is typed: proposals depend on it, and come before anything is typed
     */
    record ColonneDeGrille(
            String code,
            String libelle,
            int largeur,
            boolean modifiable,
            boolean nombre,
            Colonne.Genre genre,
            @Nullable List<Choix> options,
            @Nullable String source,
            @Nullable String methode,
            @Nullable String creation,
            @Nullable Colonne selon) {}

    record Reglages(String aujourdhui, boolean modifiable, List<ColonneDeGrille> colonnes, List<Choix> motifs) {}

    @Transactional(readOnly = true)
    Vue composer(FiltreDuTableau filtre, int page) {
        var aujourdhui = LocalDate.now(horloge);
        var colonnes = tableau.colonnesMontrees();
        var listes = nomenclatures.lire();
        var annee = filtre.anneeScolaire(aujourdhui);
        var periode = filtre.periode(aujourdhui);
        var deLAnnee = tableau.filtre(deLAnnee(annee, filtre.agent()));
        var rangs = tableau.lister(filtre, RANGS + 1, (page - 1) * RANGS).stream()
                .map(ligne -> new Rang(ligne, lignes.modifiable(ligne)))
                .toList();
        var feuillet = Page.de(rangs, page, RANGS);
        var voit = tableau.voitLesAutres();
        return new Vue(
                Stream.iterate(AnneeScolaire.de(aujourdhui), AnneeScolaire::precedente)
                        .limit(ANNEES)
                        .map(a -> Option.de(Integer.toString(a.debut()), a.libelle()))
                        .toList(),
                Integer.toString(annee.debut()),
                Option.de(Arrays.asList(Tranche.values()), Tranche::name, Tranche::libelle),
                filtre.choisie(aujourdhui).name(),
                filtre.choisie(aujourdhui) == Tranche.DATES,
                Option.de(listes.getOrDefault(Colonne.TYPE, List.of()), Choix::id, Choix::libelle),
                choix.etablissements(deLAnnee),
                choix.actions(deLAnnee),
                voit ? agents(annee) : List.of(),
                filtre.agent() == null ? "" : filtre.agent(),
                "du %s au %s".formatted(TexteSouple.afficher(periode.du()), TexteSouple.afficher(periode.au())),
                tableau.compter(filtre),
                tableau.tient(),
                tableau.ecrit(filtre),
                voit,
                filtre.requete(),
                json.writeValueAsString(reglages(aujourdhui, tableau.ecrit(filtre), colonnes, listes)),
                colonnes.stream().map(EnTete::de).toList(),
                feuillet.lignes(),
                feuillet);
    }

    private List<Option> agents(AnneeScolaire annee) {
        var options = new ArrayList<Option>();
        options.add(Option.de("", tableau.tient() ? "Moi" : "Choisir…"));
        options.add(Option.de("tous", "Tous"));
        options.addAll(choix.agents(tableau.filtre(deLAnnee(annee, "tous"))));
        return options;
    }

    private static FiltreDuTableau deLAnnee(AnneeScolaire annee, @Nullable String agent) {
        return new FiltreDuTableau(annee.debut(), Tranche.ANNEE, null, null, null, null, null, agent);
    }

    private Reglages reglages(
            LocalDate aujourdhui, boolean ecrit, List<ColonneMontree> colonnes, Map<Colonne, List<Choix>> listes) {
        return new Reglages(
                aujourdhui.toString(),
                ecrit,
                colonnes.stream()
                        .map(colonne -> pourLaGrille(colonne, ecrit, listes))
                        .toList(),
                choix.motifs());
    }

    private ColonneDeGrille pourLaGrille(ColonneMontree montree, boolean ecrit, Map<Colonne, List<Choix>> listes) {
        var colonne = montree.colonne();
        return new ColonneDeGrille(
                colonne.name(),
                montree.libelle(),
                colonne.largeur(),
                colonne.modifiable() && ecrit,
                colonne == Colonne.DUREE || colonne.genre() == Colonne.Genre.NOMBRE,
                colonne.genre(),
                listes.get(colonne),
                switch (colonne) {
                    case JEUNE -> "/jeunes/suggestions";
                    case ETABLISSEMENT -> "/etablissements/proches";
                    case ACTION -> "/actions/suggestions";
                    default -> null;
                },
                colonne == Colonne.JEUNE ? "POST" : null,
                colonne == Colonne.JEUNE ? "/jeunes/nouveau" : null,
                colonne == Colonne.ETABLISSEMENT ? Colonne.JEUNE : null);
    }

    /** What the page of the tableau shows. */
    record Vue(
            List<Option> annees,
            String annee,
            List<Option> tranches,
            String tranche,
            boolean dates,
            List<Option> types,
            List<Option> etablissements,
            List<Option> actions,
            List<Option> agents,
            String agent,
            String periode,
            int compte,
            boolean tient,
            boolean ecrit,
            boolean voitLesAutres,
            String requete,
            String reglages,
            List<EnTete> colonnes,
            List<Rang> lignes,
            Page<Rang> page) {

        /** Says whose tableau it is, when it is not the reader's. */
        public String titre() {
            return agents.stream()
                    .filter(option -> option.valeur().equals(agent) && !agent.isEmpty())
                    .findFirst()
                    .map(option -> agent.equals("tous")
                            ? "Tableau en flux de tous les agents"
                            : "Tableau en flux : " + option.libelle())
                    .orElse("Tableau en flux");
        }

        record EnTete(String code, String libelle) {

            static EnTete de(ColonneMontree colonne) {
                return new EnTete(colonne.colonne().name(), colonne.libelle());
            }
        }

        /** A line of the plain list. */
        record Rang(Ligne ligne, boolean modifiable) {

            public String texte(String code) {
                return ligne.texte(Colonne.valueOf(code));
            }

            public UUID jeune() {
                return ligne.jeune().valeur();
            }

            public String reference() {
                return ligne.reference().ecrite();
            }

            public boolean transmise() {
                return ligne.transmise();
            }
        }
    }
}
