package fr.raccroche.jeunes;

import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** The follow-up of a young person began, changed or ended. */
public record SuiviConsigne(JeuneId jeune) implements ConsigneAuFil {

    @Override
    public String source() {
        return "jeunes";
    }

    @Override
    public UUID sourceId() {
        return jeune.valeur();
    }
}
