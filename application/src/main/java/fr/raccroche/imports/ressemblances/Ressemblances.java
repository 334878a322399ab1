package fr.raccroche.imports.ressemblances;

import fr.raccroche.imports.ressemblances.RessemblanceRepository.Paire;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.Recherches;
import fr.raccroche.jeunes.doublons.Candidats.Candidat;
import fr.raccroche.jeunes.doublons.Ressemblance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an import proposes of its new files: these may be known already. People decide, before or after it is applied. */
@Service
@Transactional
public class Ressemblances {

    /** Pairs read for one page; those answered make room for others. */
    private static final int LUES = 200;

    private final RessemblanceRepository ressemblances;
    private final Recherches jeunes;

    Ressemblances(RessemblanceRepository ressemblances, Recherches jeunes) {
        this.ressemblances = ressemblances;
        this.jeunes = jeunes;
    }

    /** Replaces what the last comparison found; in the transaction of the comparison. */
    public void noter(UUID livraison, int[] cercles) {
        ressemblances.noter(livraison, cercles);
    }

    /** In the transaction that has just applied the import. */
    public void appliquer(UUID livraison, int[] cercles) {
        ressemblances.appliquer(livraison, cercles);
    }

    public void effacer(UUID livraison) {
        ressemblances.effacer(livraison);
    }

    /** Only files that the reader may open; those merged since are gone. */
    @Transactional(readOnly = true)
    public List<Semblable> lire(UUID livraison) {
        var paires = ressemblances.lire(livraison, LUES);
        var visibles = jeunes
                .presenter(paires.stream()
                        .flatMap(paire -> Stream.concat(Stream.of(paire.connu()), paire.nouveau().stream()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(JeuneTrouve::id, Function.identity()));
        Map<String, List<Paire>> parLigne = new LinkedHashMap<>();
        paires.stream()
                .filter(paire -> visibles.containsKey(paire.connu()))
                .filter(paire -> paire.nouveau().map(visibles::containsKey).orElse(paire.constat() != 0))
                .forEach(paire -> parLigne.computeIfAbsent(paire.cle(), cle -> new ArrayList<>())
                        .add(paire));
        return parLigne.values().stream()
                .map(siennes -> semblable(siennes, visibles))
                .toList();
    }

    private static Semblable semblable(List<Paire> siennes, Map<JeuneId, JeuneTrouve> visibles) {
        var premiere = siennes.getFirst();
        var nouveau = premiere.nouveau().map(visibles::get).orElse(null);
        return new Semblable(
                premiere.constat(),
                nouveau == null ? premiere.nom() : nouveau.libelle(),
                nouveau == null ? premiere.naissance() : nouveau.naissance(),
                nouveau,
                siennes.stream()
                        .flatMap(paire -> java.util.Optional.ofNullable(visibles.get(paire.connu()))
                                .map(jeune -> new Candidat(jeune, Ressemblance.de(paire.lien())))
                                .stream())
                        .toList());
    }
}
