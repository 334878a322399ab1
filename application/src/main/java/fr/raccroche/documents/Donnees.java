package fr.raccroche.documents;

import java.util.List;
import java.util.Map;

/** What fills a template: values by name ({@code agent.nom}), and lists whose items have values of their own. */
public record Donnees(String titre, Map<String, String> valeurs, Map<String, Liste> listes) {

    /**
     * A list repeated by the paragraph or the table row that names it; when it is empty, the text that says so. Without
     * such a text the paragraph or the row goes away: how a template speaks only of what there is.
     */
    public record Liste(List<Map<String, String>> elements, String siVide) {

        public Liste {
            elements = List.copyOf(elements);
        }
    }

    public Donnees {
        valeurs = Map.copyOf(valeurs);
        listes = Map.copyOf(listes);
    }
}
