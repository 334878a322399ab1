package fr.raccroche.flux;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.raccroche.flux.Reference.Source;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a line that was sent: its state, its cells as they now stand, and what is wrong with each. */
public record Reponse(
        Etat etat,
        @Nullable Cellules ligne,
        Map<Colonne, String> erreurs,
        String message,
        @Nullable Cellules autre) {

    /** States that the grid shows in words. */
    public enum Etat {
        ENREGISTREE("enregistree"),
        A_COMPLETER("a-completer"),
        REFUSEE("refusee"),
        CONFLIT("conflit"),
        VERROU("verrou");

        private final String code;

        Etat(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }
    }

    /** A line as the grid holds it. */
    public record Cellules(
            @Nullable Source source,
            @Nullable UUID id,
            int version,
            Map<Colonne, String> textes,
            Map<Colonne, String> ids,
            boolean modifiable,
            @Nullable Integer transmise,
            boolean amendee) {

        static Cellules de(Ligne ligne, boolean modifiable) {
            return new Cellules(
                    ligne.reference().source(),
                    ligne.reference().id(),
                    ligne.version(),
                    ligne.textes(),
                    ligne.ids(),
                    modifiable,
                    ligne.transmission(),
                    ligne.amendee());
        }

        static Cellules de(Saisie saisie) {
            return new Cellules(
                    saisie.source(), saisie.id(), saisie.version(), saisie.textes(), saisie.ids(), true, null, false);
        }
    }

    static Reponse enregistree(Ligne ligne) {
        return new Reponse(Etat.ENREGISTREE, Cellules.de(ligne, true), Map.of(), "", null);
    }

    static Reponse autreVersion(Etat etat, Ligne autre, String message) {
        return new Reponse(etat, null, Map.of(), message, Cellules.de(autre, true));
    }
}
