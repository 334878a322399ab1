package fr.raccroche.flux;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line of the tableau: an entretien or an accueil, as texts by column, with the ids behind some of them. */
public record Ligne(
        Reference reference,
        int version,
        LocalDate le,
        JeuneId jeune,
        AgentId auteur,
        Map<Colonne, String> textes,
        Map<Colonne, String> ids,
        @Nullable Integer transmission,
        boolean amendee) {

    public Ligne {
        textes = Collections.unmodifiableMap(new EnumMap<>(textes));
        ids = Map.copyOf(ids);
    }

    public String texte(Colonne colonne) {
        return textes.getOrDefault(colonne, "");
    }

    /** The date in a cell of dates. */
    public Optional<LocalDate> jour(Colonne colonne) {
        return TexteSouple.date(texte(colonne), LocalDate.MAX);
    }

    public int minutes() {
        return TexteSouple.duree(texte(Colonne.DUREE)).orElse(0);
    }

    public boolean transmise() {
        return transmission != null;
    }

    public AnneeScolaire annee() {
        return AnneeScolaire.de(le);
    }
}
