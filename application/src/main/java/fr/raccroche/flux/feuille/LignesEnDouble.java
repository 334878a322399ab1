package fr.raccroche.flux.feuille;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.feuille.ComparaisonDeLignes.Comparee;
import fr.raccroche.flux.feuille.LigneDeposee.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The new lines of a file that say what the tableau, or another line of the file, says already. */
@Component
class LignesEnDouble {

    private final Lignes lignes;
    private final DejaLaQuery dejaLa;
    private final AgentCourant agent;

    LignesEnDouble(Lignes lignes, DejaLaQuery dejaLa, AgentCourant agent) {
        this.lignes = lignes;
        this.dejaLa = dejaLa;
        this.agent = agent;
    }

    /** Those of the new lines that came into the tableau since they were looked at. */
    List<Integer> venuesDepuis(Collection<LigneDeposee> nouvelles) {
        var cles = new HashMap<CleDeLigne, Integer>();
        nouvelles.forEach(
                ligne -> CleDeLigne.de(lignes.apercu(List.of(ligne.saisie())).getFirst())
                        .ifPresent(cle -> cles.put(cle, ligne.numero())));
        return dejaLa.parmi(cles.keySet(), agent.id().valeur()).stream()
                .map(cles::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** In the order of the file; the first of two stays new. */
    List<LigneDeposee> marquer(List<Comparee> comparees) {
        var nouvelles = comparees.stream()
                .filter(comparee -> comparee.ligne().sort() == Sort.NOUVELLE)
                .flatMap(comparee -> comparee.cle().stream())
                .collect(Collectors.toSet());
        var enBase = nouvelles.isEmpty()
                ? Set.<CleDeLigne>of()
                : dejaLa.parmi(nouvelles, agent.id().valeur());
        var vues = new HashMap<CleDeLigne, Integer>();
        comparees.stream()
                .filter(comparee -> comparee.ligne().sort() == Sort.MODIFIEE)
                .forEach(comparee -> comparee.cle()
                        .ifPresent(cle -> vues.putIfAbsent(cle, comparee.ligne().numero())));
        var marquees = new ArrayList<LigneDeposee>();
        for (var comparee : comparees) {
            var ligne = comparee.ligne();
            if (ligne.sort() == Sort.NOUVELLE && comparee.cle().isPresent()) {
                var cle = comparee.cle().get();
                var premiere = vues.putIfAbsent(cle, ligne.numero());
                if (enBase.contains(cle)) {
                    ligne = ligne.avec(
                            Sort.DEJA_LA,
                            "Une ligne du tableau a le même jeune, le même jour et le même objet. Cochez-la seulement s’il y a bien eu deux fois la même chose ce jour-là.");
                } else if (premiere != null) {
                    ligne = ligne.avec(
                            Sort.DEJA_LA,
                            "La ligne %d du fichier a le même jeune, le même jour et le même objet. Cochez-la seulement s’il y a bien eu deux fois la même chose ce jour-là."
                                    .formatted(premiere));
                }
            }
            marquees.add(ligne);
        }
        return marquees;
    }
}
