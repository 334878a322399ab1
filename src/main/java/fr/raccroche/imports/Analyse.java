package fr.raccroche.imports;

import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.imports.lecture.Chargement;
import fr.raccroche.imports.lecture.FichierDepose;
import fr.raccroche.jeunes.versement.Versements;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the files and compares them with what is known, inside the system transaction of its caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Analyse {

    /** What was found; the rows themselves wait in the temporary tables of the transaction. */
    record Resultat(Portee portee, Rapport rapport) {}

    private final Chargement chargement;
    private final Versements versements;
    private final LotRepository lots;
    private final PorteeRepository portees;
    private final RapportQuery rapports;
    private final Clock horloge;

    Analyse(
            Chargement chargement,
            Versements versements,
            LotRepository lots,
            PorteeRepository portees,
            RapportQuery rapports,
            Clock horloge) {
        this.chargement = chargement;
        this.versements = versements;
        this.lots = lots;
        this.portees = portees;
        this.rapports = rapports;
        this.horloge = horloge;
    }

    /** {@code livraison} tells which decisions of people to take into account. */
    Resultat analyser(UUID livraison, List<FichierDepose> fichiers, Attendu attendu) {
        versements.ouvrir();
        var bilans = chargement.charger(fichiers);
        var portee = Portee.de(bilans, attendu, LocalDate.now(horloge));
        exigerConnues(portee);
        portees.insert(portee);
        lots.verser(livraison);
        versements.rapprocher();
        lots.deciderDesAbsents(livraison);
        return new Resultat(portee, rapports.rapport(bilans));
    }

    private void exigerConnues(Portee portee) {
        var connues = portees.connues(portee.volets().keySet());
        for (var uai : portee.volets().keySet()) {
            if (!connues.contains(uai.valeur())) {
                throw new RegleMetierException("imports.uai.inconnue", uai.valeur());
            }
        }
    }
}
