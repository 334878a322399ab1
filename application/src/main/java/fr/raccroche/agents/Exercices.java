package fr.raccroche.agents;

import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Functions held by agents. Who may give them is checked by the caller ({@code comptes}). */
@Service
@Transactional(readOnly = true)
public class Exercices {

    private final ExerciceRepository exercices;
    private final RessortQuery ressorts;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    Exercices(
            ExerciceRepository exercices,
            RessortQuery ressorts,
            ApplicationEventPublisher evenements,
            Journal journal,
            Clock horloge) {
        this.exercices = exercices;
        this.ressorts = ressorts;
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

    /** Where the agent holds the right today. */
    public Ressort ressort(AgentId agent, Droit droit) {
        return ressorts.lire(agent, Fonction.qui(droit), LocalDate.now(horloge));
    }

    /** Whether a function of the agent gives the right today, anywhere. */
    public boolean peut(AgentId agent, Droit droit) {
        return de(agent).stream()
                .filter(Ligne::enCours)
                .anyMatch(ligne -> ligne.exercice().mandat().fonction().droits().contains(droit));
    }

    public Exercice find(UUID id) {
        return exercices.find(id).orElseThrow(() -> new IntrouvableException("exercice", id));
    }

    @Transactional
    public Exercice ouvrir(AgentId agent, Mandat mandat) {
        refus(mandat, titre(mandat.fonction())).lever();
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
        refusDesDates(exercice.mandat().du(), au).lever();
        exercices.clore(id, au);
        journal.consigner(
                Geste.ADMINISTRATION,
                "AGENT",
                exercice.agent().valeur().toString(),
                "FONCTION_CLOSE " + exercice.mandat().fonction().name());
        evenements.publishEvent(new ExerciceClos(exercice, au));
    }

    /** A function bears on a school, a territory or a partner, as its title says. */
    public static Refus refus(Mandat mandat, Titre titre) {
        return refusDesDates(mandat.du(), mandat.au())
                .et(
                        switch (titre.portee()) {
                            case ETABLISSEMENT -> manque(mandat.uai().isEmpty(), "uai", titre);
                            case TERRITOIRE -> manque(mandat.territoire().isEmpty(), "territoire", titre);
                            case PARTENAIRE -> manque(mandat.partenaire().isBlank(), "partenaire", titre);
                            case ACADEMIE -> manque(mandat.uai().isPresent(), "uai", titre);
                        });
    }

    public static Refus refusDesDates(LocalDate du, @Nullable LocalDate au) {
        return new Refus().si(au != null && au.isBefore(du), "au", "agents.exercice.fin.avant.debut");
    }

    private static Refus manque(boolean faute, String partie, Titre titre) {
        return new Refus()
                .si(
                        faute,
                        partie,
                        "agents.exercice.portee." + titre.portee().name().toLowerCase(Locale.ROOT));
    }
}
