package fr.raccroche.flux;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.parcours.DevenirId;
import fr.raccroche.parcours.Devenirs;
import fr.raccroche.parcours.Preuve;
import fr.raccroche.parcours.SaisieDevenir;
import fr.raccroche.parcours.Source;
import fr.raccroche.parcours.Terme;
import fr.raccroche.socle.AnneeScolaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the devenirs typed on a line: said by the young person, without proof, until somebody says better on the file. */
@Component
class DevenirsDeLigne {

    private final Devenirs devenirs;
    private final RapprochementQuery connus;
    private final Clock horloge;

    DevenirsDeLigne(Devenirs devenirs, RapprochementQuery connus, Clock horloge) {
        this.devenirs = devenirs;
        this.connus = connus;
        this.horloge = horloge;
    }

    void ecrire(JeuneId jeune, AnneeScolaire annee, LigneLue lue) {
        ecrire(jeune, annee, Terme.N, lue.devenirN());
        ecrire(jeune, annee, Terme.N1, lue.devenirN1());
    }

    private void ecrire(JeuneId jeune, AnneeScolaire annee, Terme terme, Optional<String> code) {
        var connu = connus.devenir(jeune, annee, terme);
        if (code.isEmpty()) {
            connu.ifPresent(avant -> devenirs.annuler(new DevenirId(avant.id()), avant.version()));
        } else if (connu.isEmpty()) {
            devenirs.consigner(jeune, annee, terme, saisie(code.get()));
        } else if (!connu.get().code().equals(code.get())) {
            devenirs.corriger(new DevenirId(connu.get().id()), connu.get().version(), saisie(code.get()));
        }
    }

    private SaisieDevenir saisie(String code) {
        return new SaisieDevenir(code, LocalDate.now(horloge), Source.JEUNE, Preuve.DIT);
    }

    /** What is known of a young person's devenir at a term. */
    record Connu(UUID id, String code, int version) {}
}
