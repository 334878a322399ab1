package fr.raccroche.imports.ressemblances;

import fr.raccroche.jeunes.JeuneTrouve;
import fr.raccroche.jeunes.doublons.Candidats.Candidat;
import fr.raccroche.socle.JourEnChiffres;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody new, and the known files of the reader's cercles that they may be, the likeliest first.
 *
 * @param constat the line of the preview, 0 once the import is applied
 * @param nouveau the file that the row became, null before
 */
public record Semblable(
        long constat,
        String nom,
        @Nullable LocalDate naissance,
        @Nullable JeuneTrouve nouveau,
        List<Candidat> candidats) {

    public Semblable {
        candidats = List.copyOf(candidats);
    }

    public String neLe() {
        return naissance == null ? "" : JourEnChiffres.DATE.format(naissance);
    }
}
