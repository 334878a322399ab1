package fr.raccroche.flux.feuille;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.feuilles.Feuille;
import fr.raccroche.feuilles.Feuille.Limites;
import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.flux.feuille.DepotRepository.Depot;
import fr.raccroche.flux.feuille.LigneDeposee.Sort;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.RegleMetierException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an exported tableau back: row by row what it would change, then what was kept is applied in one transaction. */
@Service
class ImportDuTableau {

    private static final int LIGNES_MAX = 5000;

    private final Tableau tableau;
    private final Lignes lignes;
    private final ComparaisonDeLignes comparaison;
    private final LignesEnDouble doubles;
    private final DepotRepository depots;
    private final AgentCourant agent;
    private final Journal journal;

    ImportDuTableau(
            Tableau tableau,
            Lignes lignes,
            ComparaisonDeLignes comparaison,
            LignesEnDouble doubles,
            DepotRepository depots,
            AgentCourant agent,
            Journal journal) {
        this.tableau = tableau;
        this.lignes = lignes;
        this.comparaison = comparaison;
        this.doubles = doubles;
        this.depots = depots;
        this.agent = agent;
        this.journal = journal;
    }

    /** What was recorded, and how many rows of the file were refused and remain to be looked at. */
    record Resultat(int enregistrees, int refusees) {}

    @Transactional
    public UUID deposer(InputStream flux, String nom) {
        var colonnes = tableau.colonnes();
        var rangees = Feuille.lire(
                flux, nom, Limites.PAR_DEFAUT.avecLignes(LIGNES_MAX), feuille -> rangees(feuille, nom, colonnes));
        var libelles = colonnes.stream().collect(Collectors.toMap(ColonneMontree::colonne, ColonneMontree::libelle));
        return depots.insert(agent.id().valeur(), nom, comparaison.comparer(rangees, libelles));
    }

    @Transactional(readOnly = true)
    public ApercuDeReprise apercu(UUID id) {
        var depot = find(id);
        return ApercuDeReprise.de(depot.nom(), depot.lignes());
    }

    /** All the rows kept, or none. The file is forgotten once nothing of it was refused. */
    @Transactional
    public Resultat appliquer(UUID id, Set<Integer> numeros) {
        var depot = find(id);
        var gardees = depot.lignes().stream()
                .filter(ligne -> ligne.applicable() && numeros.contains(ligne.numero()))
                .toList();
        if (gardees.isEmpty()) {
            throw new RegleMetierException("flux.import-rien-de-coche");
        }
        doubles
                .venuesDepuis(gardees.stream()
                        .filter(ligne -> ligne.sort() == Sort.NOUVELLE)
                        .toList())
                .stream()
                .findFirst()
                .ifPresent(numero -> {
                    throw new RegleMetierException("flux.import-deja-la", numero);
                });
        for (var ligne : gardees) {
            lignes.appliquer(ligne.saisie(), ligne.numero());
        }
        journal.consigner(Geste.IMPORT, "TABLEAU", id.toString(), gardees.size() + " lignes");
        var refusees = (int) depot.lignes().stream()
                .filter(ligne -> ligne.sort() == Sort.REFUSEE)
                .count();
        if (refusees == 0) {
            depots.delete(id);
        } else {
            depots.update(
                    id,
                    depot.lignes().stream()
                            .map(ligne -> gardees.contains(ligne) ? ligne.avec(Sort.ENREGISTREE, "") : ligne)
                            .toList());
        }
        return new Resultat(gardees.size(), refusees);
    }

    private Depot find(UUID id) {
        return depots.find(id).orElseThrow(() -> new IntrouvableException("depot", id));
    }

    private static List<Rangee> rangees(Feuille feuille, String nom, List<ColonneMontree> colonnes) {
        var rangs = rangs(feuille, colonnes);
        if (!rangs.keySet().containsAll(Set.of(Colonne.DATE, Colonne.JEUNE, Colonne.TYPE))) {
            throw new RegleMetierException("flux.import-colonnes", nom);
        }
        var reference = feuille.entete().rang(ExportDuTableau.REFERENCE);
        return feuille.lignes()
                .map(ligne -> new Rangee(
                        ligne.numero(),
                        reference.isPresent() ? ligne.texte(reference.getAsInt()) : "",
                        rangs.entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey, rang -> cellule(rang.getKey(), ligne, rang.getValue())))))
                .toList();
    }

    private static Map<Colonne, Integer> rangs(Feuille feuille, List<ColonneMontree> colonnes) {
        var rangs = new EnumMap<Colonne, Integer>(Colonne.class);
        for (var colonne : colonnes) {
            if (colonne.colonne().modifiable()) {
                feuille.entete()
                        .rang(colonne.libelle(), colonne.colonne().name())
                        .ifPresent(rang -> rangs.put(colonne.colonne(), rang));
            }
        }
        return rangs;
    }

    private static String cellule(Colonne colonne, fr.raccroche.feuilles.Ligne ligne, int rang) {
        return colonne.genre() == Colonne.Genre.DATE
                ? ligne.date(rang).map(JourEnChiffres.DATE::format).orElse(ligne.texte(rang))
                : ligne.texte(rang);
    }
}
