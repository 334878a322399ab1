package fr.raccroche.flux.feuille;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Reponse;
import fr.raccroche.socle.JourEnChiffres;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * When a row without reference is a line that is already there (F45: one line per entretien and per accueil).
 * An entretien is the same when its agent has one with the same young person, on the same day, of the same type; an
 * accueil is the same when anybody opened it for the same young person, on the same day, in the same action. Duration,
 * school and devenir are left out: they are what people correct in a file before they send it again. Two interviews of
 * one type on one day exist but are rare: the row is proposed unticked, and its author may tick it.
 */
record CleDeLigne(UUID jeune, LocalDate le, String objet) {

    private static final String ACCUEIL = "ACCUEIL";

    /** Of a row that was read whole; nothing when it was not. */
    static Optional<CleDeLigne> de(Reponse lue) {
        var cellules = lue.ligne();
        if (cellules == null || lue.etat() != Reponse.Etat.ENREGISTREE) {
            return Optional.empty();
        }
        var ids = cellules.ids();
        var type = ids.getOrDefault(Colonne.TYPE, ACCUEIL);
        return Optional.of(new CleDeLigne(
                UUID.fromString(ids.getOrDefault(Colonne.JEUNE, "")),
                LocalDate.parse(cellules.textes().getOrDefault(Colonne.DATE, ""), JourEnChiffres.DATE),
                type.equals(ACCUEIL) ? ids.getOrDefault(Colonne.ACTION, "") : type));
    }
}
