package fr.raccroche.entretiens;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** An attempt was made or an appointment was given, held, missed, postponed or cancelled. */
public record ContactConsigne(UUID sourceId, JeuneId jeune) implements ConsigneAuFil {

    @Override
    public String source() {
        return "entretiens";
    }
}
