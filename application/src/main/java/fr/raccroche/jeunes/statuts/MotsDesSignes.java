package fr.raccroche.jeunes.statuts;

import fr.raccroche.jeunes.TypeActe;
import fr.raccroche.journal.MotsDuJournal;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Signs, situations and what opens a file, in the journal. */
@Component
class MotsDesSignes implements MotsDuJournal {

    @Override
    public Map<String, Map<String, String>> mots() {
        var mots = Arrays.stream(CodeAlerte.values()).collect(Collectors.toMap(CodeAlerte::name, CodeAlerte::libelle));
        Arrays.stream(CodeSituation.values()).forEach(code -> mots.put(code.name(), code.libelle()));
        Arrays.stream(TypeActe.values()).forEach(acte -> mots.put(acte.name(), acte.libelle()));
        return Map.of("JEUNE", mots);
    }
}
