package fr.raccroche.parcours;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** A devenir was entered, corrected, cancelled or restored. */
public record DevenirConsigne(DevenirId devenir, JeuneId jeune) implements ConsigneAuFil {

    @Override
    public String source() {
        return "parcours";
    }

    @Override
    public UUID sourceId() {
        return devenir.valeur();
    }
}
