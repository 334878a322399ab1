package fr.raccroche.parcours;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.PanneauDeFiche;
import fr.raccroche.parcours.DevenirsAttendus.Attendu;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known and unknown at N and N+1, on the file page. */
@Component
class PanneauDevenirs implements PanneauDeFiche {

    private final DevenirsAttendus devenirs;
    private final Clock horloge;

    PanneauDevenirs(DevenirsAttendus devenirs, Clock horloge) {
        this.devenirs = devenirs;
        this.horloge = horloge;
    }

    record Vue(LocalDate jour, List<Attendu> attendus, List<DevenirsAttendus.Efface> effaces) {}

    @Override
    public int getOrder() {
        return 50;
    }

    @Override
    public String titre() {
        return "Devenir à N et N+1";
    }

    @Override
    public String ancre() {
        return "devenirs";
    }

    @Override
    public String gabarit() {
        return "parcours/panneau";
    }

    @Override
    public Vue vue(JeuneId jeune) {
        return new Vue(LocalDate.now(horloge), devenirs.deJeune(jeune), devenirs.effaces(jeune));
    }

    @Override
    public Optional<Echeance> prochaine(JeuneId jeune) {
        var jour = LocalDate.now(horloge);
        return devenirs.deJeune(jeune).stream()
                .filter(attendu -> !attendu.consigne() && !attendu.attenduDu().isAfter(jour))
                .min(java.util.Comparator.comparing(Attendu::echeance))
                .map(attendu -> new Echeance(
                        "Demander le devenir à " + attendu.terme().libelle(), attendu.echeance(), "", attendu.url()));
    }
}
