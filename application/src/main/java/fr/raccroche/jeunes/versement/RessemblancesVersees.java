package fr.raccroche.jeunes.versement;

import fr.raccroche.jeunes.doublons.Candidats;
import fr.raccroche.jeunes.doublons.Connaissance;
import fr.raccroche.jeunes.doublons.Vraisemblance;
import org.springframework.stereotype.Component;

/** Which rows that would become new files are probably somebody known: all rows and files at once, in memory. */
@Component
class RessemblancesVersees {

    private final ProchesRepository proches;
    private final Connaissance connaissance;

    RessemblancesVersees(ProchesRepository proches, Connaissance connaissance) {
        this.proches = proches;
        this.connaissance = connaissance;
    }

    void chercher() {
        chercher(true);
        chercher(false);
    }

    private void chercher(boolean avecIne) {
        if (proches.aComparer(avecIne)) {
            var nouveaux = proches.nouveaux(avecIne);
            var connus = proches.connus(avecIne);
            var liens =
                    connaissance.juge().chercher(nouveaux, connus, Vraisemblance.PROBABLE.seuil(), Candidats.MAXIMUM);
            proches.ecrire(liens, nouveaux, connus);
        }
    }
}
