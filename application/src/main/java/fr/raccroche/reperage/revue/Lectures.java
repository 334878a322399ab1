package fr.raccroche.reperage.revue;

import fr.raccroche.agents.AgentId;
import java.util.List;
import java.util.Optional;

/**
 * All that was said of a pair. One reader is enough, unless they do not know or the chance lies in the band of doubt: then
 * a second one reads it too. Two readers who do not agree leave it to whoever conducts the campaign.
 */
record Lectures(List<Lecture> lignes) {

    private static final int LECTEURS = 2;

    Lectures {
        lignes = List.copyOf(lignes);
    }

    EtatDePaire etat(boolean enDoute) {
        var tranchee = lignes.stream().filter(Lecture::tranche).findFirst();
        if (tranchee.isPresent()) {
            return EtatDePaire.de(tranchee.get().verdict());
        }
        var surs =
                lignes.stream().map(Lecture::verdict).filter(Verdict::tranche).toList();
        if (surs.stream().distinct().count() > 1) {
            return EtatDePaire.DESACCORD;
        }
        if (!surs.isEmpty() && surs.size() >= (enDoute ? LECTEURS : 1)) {
            return EtatDePaire.de(surs.getFirst());
        }
        return switch (lignes.size()) {
            case 0 -> EtatDePaire.A_REVOIR;
            case 1 -> EtatDePaire.SECONDE_LECTURE;
            default -> EtatDePaire.DESACCORD;
        };
    }

    /** Nobody could say: not a disagreement, though it is left to whoever conducts the campaign as well. */
    public boolean personneNeSait() {
        return lignes.stream().map(Lecture::verdict).noneMatch(Verdict::tranche);
    }

    Optional<Lecture> de(AgentId agent) {
        return lignes.stream().filter(lecture -> lecture.agent().equals(agent)).findFirst();
    }

    /** The one that settled the pair, or the latest. */
    Optional<Lecture> derniere() {
        return lignes.isEmpty() ? Optional.empty() : Optional.of(lignes.getLast());
    }
}
