package fr.raccroche.flux;

import fr.raccroche.agents.AgentId;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.AnneeScolaire;
import java.math.BigDecimal;
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
        textes = textes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(textes));
        ids = Map.copyOf(ids);
    }

    public String texte(Colonne colonne) {
        return textes.getOrDefault(colonne, "");
    }

    /** What is kept of the line when it is handed over. */
    public Map<Colonne, String> contenuFige() {
        var contenu = new EnumMap<Colonne, String>(Colonne.class);
        textes.forEach((colonne, texte) -> {
            if (colonne.figee()) {
                contenu.put(colonne, texte);
            }
        });
        return contenu;
    }

    Ligne numerotee(int numero) {
        var numerotes = new EnumMap<Colonne, String>(Colonne.class);
        numerotes.putAll(textes);
        numerotes.put(Colonne.NUMERO, Integer.toString(numero));
        return new Ligne(reference, version, le, jeune, auteur, numerotes, ids, transmission, amendee);
    }

    /** The date in a cell of dates. */
    public Optional<LocalDate> jour(Colonne colonne) {
        return TexteSouple.date(texte(colonne), LocalDate.MAX);
    }

    public Optional<BigDecimal> nombre(Colonne colonne) {
        return TexteSouple.nombre(texte(colonne));
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
