package fr.raccroche.actions;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** An accueil was opened, corrected, closed, cancelled or restored. */
public record AccueilConsigne(AccueilId accueil, JeuneId jeune) implements ConsigneAuFil {

    @Override
    public String source() {
        return "actions";
    }

    @Override
    public UUID sourceId() {
        return accueil.valeur();
    }
}
