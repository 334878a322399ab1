package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.flux.transmission.SuiviQuery.Suivi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who hands over, as whoever answers for their territory counts it: no file, asked for with SUIVRE_TRANSMISSIONS (B40). */
@Service
class SuiviDesTransmissions {

    private final SuiviQuery suivis;
    private final ManquesQuery manques;
    private final AgentCourant agent;
    private final AuNomDuSysteme systeme;

    SuiviDesTransmissions(SuiviQuery suivis, ManquesQuery manques, AgentCourant agent, AuNomDuSysteme systeme) {
        this.suivis = suivis;
        this.manques = manques;
        this.agent = agent;
        this.systeme = systeme;
    }

    /** About the agents of the caller's territories. */
    public List<Suivi> lister() {
        var moi = agent.id();
        return systeme.executer(Optional.of(moi.valeur()), () -> {
            var tous = suivis.lister(moi);
            var comptes = manques.compter(tous.stream().map(Suivi::agent).toList());
            return tous.stream()
                    .map(suivi -> suivi.avec(comptes.getOrDefault(suivi.agent(), Map.of())))
                    .toList();
        });
    }

    /** How many of those {@link #lister()} tells so. */
    public int jamaisTransmis() {
        var moi = agent.id();
        return systeme.executer(Optional.of(moi.valeur()), () ->
                (int) suivis.lister(moi).stream().filter(Suivi::jamaisTransmis).count());
    }
}
