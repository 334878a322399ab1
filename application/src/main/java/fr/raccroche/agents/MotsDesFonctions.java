package fr.raccroche.agents;

import fr.raccroche.journal.MotsDuJournal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Functions in the journal, by their titles. */
@Component
class MotsDesFonctions implements MotsDuJournal {

    private final Exercices exercices;

    MotsDesFonctions(Exercices exercices) {
        this.exercices = exercices;
    }

    @Override
    public Map<String, Map<String, String>> mots() {
        var titres = exercices.titres().stream()
                .collect(Collectors.toMap(titre -> titre.fonction().name(), Exercices.Titre::libelle));
        return Map.of("AGENT", titres, "COMPTE", titres, "LETTRE", titres);
    }
}
