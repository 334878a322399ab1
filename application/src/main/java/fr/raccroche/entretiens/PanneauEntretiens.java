package fr.raccroche.entretiens;

import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.PanneauDeFiche;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Interviews, attempts, appointments and next steps on the file page. */
@Component
class PanneauEntretiens implements PanneauDeFiche {

    private static final int MONTRES = 20;

    private final DossierQuery lectures;
    private final Tentatives tentatives;
    private final Agenda agenda;
    private final ProchainesActions prochaines;

    PanneauEntretiens(DossierQuery lectures, Tentatives tentatives, Agenda agenda, ProchainesActions prochaines) {
        this.lectures = lectures;
        this.tentatives = tentatives;
        this.agenda = agenda;
        this.prochaines = prochaines;
    }

    record Vue(
            List<DossierQuery.Ligne> entretiens,
            List<Tentatives.Tentative> tentatives,
            List<Agenda.Ligne> rendezVous,
            List<ProchainesActions.Ligne> prochaines) {}

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public String titre() {
        return "Entretiens et rendez-vous";
    }

    @Override
    public String ancre() {
        return "entretiens";
    }

    @Override
    public String gabarit() {
        return "entretiens/panneau";
    }

    @Override
    public Vue vue(JeuneId jeune) {
        return new Vue(
                lectures.entretiens(jeune, MONTRES),
                tentatives.deJeune(jeune, MONTRES),
                agenda.deJeune(jeune, MONTRES),
                prochaines.deJeune(jeune));
    }

    @Override
    public List<Bouton> boutons(JeuneId jeune) {
        var url = "/jeunes/" + jeune.valeur();
        return List.of(
                new Bouton("Noter un entretien", url + "/entretiens/nouveau", "SUIVRE_JEUNES"),
                new Bouton("Noter une tentative de contact", url + "/tentatives/nouvelle", "SUIVRE_JEUNES"),
                new Bouton("Donner un rendez-vous", url + "/rendez-vous/nouveau", "SUIVRE_JEUNES"),
                new Bouton("Prévoir une étape", url + "/prochaines-etapes/nouvelle", "SUIVRE_JEUNES"));
    }

    @Override
    public Optional<Echeance> prochaine(JeuneId jeune) {
        return prochaines.deJeune(jeune).stream()
                .filter(ligne -> ligne.faitLe().isEmpty())
                .findFirst()
                .map(ligne -> new Echeance(
                        ligne.quoi(), ligne.echeance(), ligne.parNom(), "/prochaines-etapes/" + ligne.id()));
    }
}
