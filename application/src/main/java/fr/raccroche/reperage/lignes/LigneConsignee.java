package fr.raccroche.reperage.lignes;

import fr.raccroche.socle.ConsigneAuFil;
import java.util.UUID;

/** A line, or an attempt of it, tells something of a young person who has a file. */
record LigneConsignee(UUID sourceId) implements ConsigneAuFil {

    @Override
    public String source() {
        return "reperage";
    }
}
