package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** An alert was written or lifted. */
public record AlerteConsignee(JeuneId jeune, UUID alerte) implements ConsigneAuFil {

    @Override
    public String source() {
        return "jeunes";
    }

    @Override
    public UUID sourceId() {
        return alerte;
    }
}
