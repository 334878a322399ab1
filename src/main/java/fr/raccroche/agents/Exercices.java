package fr.raccroche.agents;

import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Functions held by agents. Who may give them is checked by the caller ({@code comptes}). */
@Service
@Transactional(readOnly = true)
public class Exercices {

    private final ExerciceRepository exercices;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    Exercices(ExerciceRepository exercices, ApplicationEventPublisher evenements, Journal journal, Clock horloge) {
        this.exercices = exercices;
        this.evenements = evenements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** A function as pages show it: title and place in words. */
    public record Ligne(Exercice exercice, String titre, String lieu, String agent, boolean enCours) {}

    /** A function that may be given. */
    public record Titre(Fonction fonction, String libelle, Portee portee, boolean large) {}

    /** What a function bears on. */
    public enum Portee {
        ETABLISSEMENT,
        TERRITOIRE,
        ACADEMIE,
        PARTENAIRE
    }

    public List<Titre> titres() {
        return exercices.titres();
    }

    public Titre titre(Fonction fonction) {
        return exercices.titres().stream()
                .filter(titre -> titre.fonction() == fonction)
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("fonction", fonction));
    }

    /** Past ones included, latest first. */
    public List<Ligne> de(AgentId agent) {
        return exercices.findByAgent(agent, LocalDate.now(horloge));
    }

    /** Who holds a function in the school today. */
    public List<Ligne> dans(Uai uai) {
        return exercices.findByUai(uai, LocalDate.now(horloge));
    }

    /** Who holds the function today, anywhere. */
    public List<Ligne> tenant(Fonction fonction) {
        return exercices.findByFonction(fonction, LocalDate.now(horloge));
    }

    public Exercice find(UUID id) {
        return exercices.find(id).orElseThrow(() -> new IntrouvableException("exercice", id));
    }

    @Transactional
    public Exercice ouvrir(AgentId agent, Mandat mandat) {
        verifier(mandat, titre(mandat.fonction()));
        var exercice = new Exercice(exercices.insert(agent, mandat), agent, mandat);
        journal.consigner(
                Geste.ADMINISTRATION,
                "AGENT",
                agent.valeur().toString(),
                "FONCTION_OUVERTE " + mandat.fonction().name());
        evenements.publishEvent(new ExerciceOuvert(exercice));
        return exercice;
    }

    /** The rights go with the last day. */
    @Transactional
    public void clore(UUID id, LocalDate au) {
        var exercice = find(id);
        if (au.isBefore(exercice.mandat().du())) {
            throw new RegleMetierException("agents.exercice.fin.avant.debut");
        }
        exercices.clore(id, au);
        journal.consigner(
                Geste.ADMINISTRATION,
                "AGENT",
                exercice.agent().valeur().toString(),
                "FONCTION_CLOSE " + exercice.mandat().fonction().name());
        evenements.publishEvent(new ExerciceClos(exercice, au));
    }

    /** A function bears on a school, a territory or a partner, as its title says. */
    public static void verifier(Mandat mandat, Titre titre) {
        var au = mandat.au();
        if (au != null && au.isBefore(mandat.du())) {
            throw new RegleMetierException("agents.exercice.fin.avant.debut").sur("au");
        }
        var complet =
                switch (titre.portee()) {
                    case ETABLISSEMENT -> mandat.uai().isPresent();
                    case TERRITOIRE -> mandat.territoire().isPresent();
                    case PARTENAIRE -> !mandat.partenaire().isBlank();
                    case ACADEMIE -> mandat.uai().isEmpty();
                };
        if (!complet) {
            var partie =
                    switch (titre.portee()) {
                        case ETABLISSEMENT, ACADEMIE -> "uai";
                        case TERRITOIRE -> "territoire";
                        case PARTENAIRE -> "partenaire";
                    };
            throw new RegleMetierException(
                            "agents.exercice.portee." + titre.portee().name().toLowerCase(Locale.ROOT))
                    .sur(partie);
        }
    }
}
