package fr.raccroche.entretiens;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** An interview was held, corrected, cancelled or restored. */
public record EntretienConsigne(EntretienId entretien, JeuneId jeune) implements ConsigneAuFil {

    @Override
    public String source() {
        return "entretiens";
    }

    @Override
    public UUID sourceId() {
        return entretien.valeur();
    }
}
