package fr.raccroche.flux.feuille;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.feuilles.Feuille;
import fr.raccroche.feuilles.Feuille.Limites;
import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.Reference;
import fr.raccroche.flux.Reponse;
import fr.raccroche.flux.Reponse.Etat;
import fr.raccroche.flux.Saisie;
import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.Tableau.ColonneMontree;
import fr.raccroche.flux.feuille.DepotRepository.Depot;
import fr.raccroche.flux.feuille.LigneDeposee.Sort;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
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
    private static final int VERSION = 38;

    private final Tableau tableau;
    private final Lignes lignes;
    private final DepotRepository depots;
    private final AgentCourant agent;
    private final Journal journal;

    ImportDuTableau(Tableau tableau, Lignes lignes, DepotRepository depots, AgentCourant agent, Journal journal) {
        this.tableau = tableau;
        this.lignes = lignes;
        this.depots = depots;
        this.agent = agent;
        this.journal = journal;
    }

    @Transactional
    public UUID deposer(InputStream flux, String nom) {
        var colonnes = tableau.colonnes();
        var lues = Feuille.lire(flux, nom, Limites.PAR_DEFAUT.avecLignes(LIGNES_MAX), feuille -> {
            var rangs = rangs(feuille, colonnes);
            if (!rangs.keySet().containsAll(Set.of(Colonne.DATE, Colonne.JEUNE, Colonne.TYPE))) {
                throw new RegleMetierException("flux.import-colonnes", nom);
            }
            var reference = feuille.entete().rang(ExportDuTableau.REFERENCE);
            return feuille.lignes()
                    .map(ligne -> comparer(
                            ligne.numero(),
                            reference.isPresent() ? ligne.texte(reference.getAsInt()) : "",
                            rangs.entrySet().stream()
                                    .collect(Collectors.toMap(
                                            Map.Entry::getKey,
                                            rang -> cellule(rang.getKey(), ligne, rang.getValue())))))
                    .toList();
        });
        return depots.insert(agent.id().valeur(), nom, lues);
    }

    @Transactional(readOnly = true)
    public Depot find(UUID id) {
        return depots.find(id).orElseThrow(() -> new IntrouvableException("depot", id));
    }

    /** All the rows kept, or none. @return how many were applied */
    @Transactional
    public int appliquer(UUID id, Set<Integer> numeros) {
        var depot = find(id);
        var gardees = depot.lignes().stream()
                .filter(ligne -> ligne.applicable() && numeros.contains(ligne.numero()))
                .toList();
        for (var ligne : gardees) {
            lignes.appliquer(ligne.saisie(), ligne.numero());
        }
        depots.delete(id);
        journal.consigner(Geste.IMPORT, "TABLEAU", id.toString(), gardees.size() + " lignes");
        return gardees.size();
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
                ? ligne.date(rang).map(Object::toString).orElse(ligne.texte(rang))
                : ligne.texte(rang);
    }

    private LigneDeposee comparer(int numero, String reference, Map<Colonne, String> cellules) {
        var resume =
                cellules.get(Colonne.DATE) + ", " + cellules.get(Colonne.JEUNE) + ", " + cellules.get(Colonne.TYPE);
        if (reference.isBlank()) {
            var saisie = Saisie.nouvelle(cellules);
            var lue = lignes.apercu(List.of(saisie)).getFirst();
            return lue.etat() == Etat.ENREGISTREE
                    ? new LigneDeposee(numero, Sort.NOUVELLE, resume, "", saisie)
                    : new LigneDeposee(numero, Sort.REFUSEE, resume, raison(lue), saisie);
        }
        var avant = Reference.lire(reference.substring(0, Math.min(VERSION, reference.length())))
                .flatMap(lignes::trouver);
        if (avant.isEmpty()) {
            return new LigneDeposee(
                    numero,
                    Sort.REFUSEE,
                    resume,
                    "La ligne d’origine n’existe plus, ou n’est pas de celles que vous voyez.",
                    Saisie.nouvelle(cellules));
        }
        return comparer(numero, resume, avant.get(), reference, cellules);
    }

    private LigneDeposee comparer(
            int numero, String resume, Ligne avant, String reference, Map<Colonne, String> cellules) {
        var textes = new EnumMap<Colonne, String>(Colonne.class);
        textes.putAll(avant.textes());
        textes.putAll(cellules);
        var ids = avant.ids().entrySet().stream()
                .filter(id -> avant.texte(id.getKey()).equals(textes.get(id.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var saisie = new Saisie(
                UUID.randomUUID(),
                avant.reference().source(),
                avant.reference().id(),
                avant.version(),
                textes,
                ids,
                null);
        var lue = lignes.apercu(List.of(saisie)).getFirst();
        var normalises = lue.ligne() == null ? textes : lue.ligne().textes();
        var change = cellules.keySet().stream()
                .anyMatch(colonne -> !avant.texte(colonne).equals(normalises.getOrDefault(colonne, "")));
        if (lue.etat() != Etat.ENREGISTREE) {
            return new LigneDeposee(numero, Sort.REFUSEE, resume, raison(lue), saisie);
        }
        if (!change) {
            return new LigneDeposee(numero, Sort.INCHANGEE, resume, "", saisie);
        }
        return refus(avant, reference)
                .map(raison -> new LigneDeposee(numero, Sort.REFUSEE, resume, raison, saisie))
                .orElseGet(() -> new LigneDeposee(numero, Sort.MODIFIEE, resume, "", saisie));
    }

    private java.util.Optional<String> refus(Ligne avant, String reference) {
        if (!lignes.modifiable(avant)) {
            return java.util.Optional.of("Cette ligne appartient à un autre agent.");
        }
        if (avant.transmise()) {
            return java.util.Optional.of("Ligne transmise : amendez-la dans le tableau, avec son motif.");
        }
        var version = avant.reference().ecrite() + "-" + avant.version();
        return version.equals(reference.strip())
                ? java.util.Optional.empty()
                : java.util.Optional.of("Cette ligne a changé dans le tableau depuis l’export : exportez de nouveau.");
    }

    private static String raison(Reponse lue) {
        var phrases = String.join(" ", lue.erreurs().values());
        return phrases.isEmpty() ? "Incomplète : " + lue.message() : phrases;
    }
}
