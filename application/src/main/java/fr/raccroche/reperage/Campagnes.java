package fr.raccroche.reperage;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Exercices;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.cercles.TypeCercle;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.presentation.Option;
import fr.raccroche.reperage.Campagne.Projet;
import fr.raccroche.reperage.Campagne.Reglages;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.Territoires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns of repérage (requirements B32, C7). The cercle of its team opens a campaign, its lists and its lines. */
@Service
@Transactional
public class Campagnes {

    private static final String OBJET = "CAMPAGNE";
    private static final Set<String> NIVEAUX = Set.of("ACADEMIE", "DEPARTEMENT");

    private final CampagneRepository campagnes;
    private final Exercices exercices;
    private final Territoires territoires;
    private final Cercles cercles;
    private final AgentCourant courant;
    private final Journal journal;
    private final Clock horloge;

    Campagnes(
            CampagneRepository campagnes,
            Exercices exercices,
            Territoires territoires,
            Cercles cercles,
            AgentCourant courant,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.exercices = exercices;
        this.territoires = territoires;
        this.cercles = cercles;
        this.courant = courant;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException unless the caller is in its team */
    @Transactional(readOnly = true)
    public Campagne find(CampagneId id) {
        return campagnes.visible(id).orElseThrow(() -> new IntrouvableException("campagne", id.valeur()));
    }

    /** Those in whose team the caller is, the open ones first. */
    @Transactional(readOnly = true)
    public List<Campagne> visibles() {
        return campagnes.visibles();
    }

    /** Whoever reads it, in the team or not: for the work of the system, and the rules of a line seen by its school. */
    @Transactional(readOnly = true)
    public Campagne lire(CampagneId id) {
        return campagnes.find(id).orElseThrow(() -> new IntrouvableException("campagne", id.valeur()));
    }

    /** Académies and départements where the caller may open one. */
    @Transactional(readOnly = true)
    public List<Option> territoires() {
        var ressort = exercices.ressort(courant.id(), Droit.CONDUIRE_REPERAGE);
        return territoires.choix(
                LocalDate.now(horloge),
                territoire -> NIVEAUX.contains(territoire.niveau().code()) && ressort.couvre(territoire.id()));
    }

    @Transactional(readOnly = true)
    public Refus refus(Projet projet) {
        var choisi = Integer.toString(projet.territoire().valeur());
        return projet.refus()
                .si(
                        territoires().stream()
                                .noneMatch(permis -> permis.valeur().equals(choisi)),
                        "territoire",
                        "reperage.campagne.hors-ressort");
    }

    /** Whoever opens it is the first of its team. */
    public CampagneId ouvrir(Projet projet) {
        refus(projet).lever();
        var id = new CampagneId(UUID.randomUUID());
        var cercle = cercles.ouvrir(
                TypeCercle.CAMPAGNE,
                id.valeur().toString(),
                "Repérage « " + projet.nom().strip() + " »");
        campagnes.insert(id, projet, cercle);
        cercles.inscrire(cercle, courant.id(), acte(id, projet), LocalDate.now(horloge), null);
        consigner(id, "OUVERTURE");
        return id;
    }

    @Transactional(readOnly = true)
    public Refus refus(Reglages reglages) {
        return reglages.refus();
    }

    /** @throws VersionPerimeeException when somebody else saved in between */
    public void regler(CampagneId id, int version, Reglages reglages) {
        find(id).exigerOuverte();
        refus(reglages).lever();
        if (!campagnes.regler(id, version, reglages)) {
            throw new VersionPerimeeException("campagne", id.valeur());
        }
        consigner(id, "REGLAGES");
    }

    /** Nothing is loaded or compared any more; what was found stays readable by the team. */
    public void clore(CampagneId id) {
        find(id).exigerOuverte();
        campagnes.clore(id);
        consigner(id, "FIN");
    }

    @Transactional(readOnly = true)
    public List<Cercles.Membre> equipe(CampagneId id) {
        return cercles.membres(Set.of(find(id).cercle()));
    }

    @Transactional(readOnly = true)
    public Refus refusDEquipier(AgentId agent) {
        return new Refus().si(!exercices.peut(agent, Droit.LEVER_DOUTES), "agent", "reperage.equipe.sans-droit");
    }

    public void ajouter(CampagneId id, AgentId agent) {
        var campagne = find(id).exigerOuverte();
        refusDEquipier(agent).lever();
        cercles.inscrire(campagne.cercle(), agent, acte(id, campagne.projet()), LocalDate.now(horloge), null);
        consigner(id, "EQUIPE_ENTREE");
    }

    /** Yesterday was their last day; a campaign always keeps somebody. */
    public void retirer(CampagneId id, AgentId agent) {
        var campagne = find(id);
        var equipe = equipe(id);
        new Refus().si(equipe.size() < 2, "", "reperage.equipe.dernier").lever();
        var membre = equipe.stream()
                .filter(present -> present.agent().equals(agent))
                .findFirst()
                .orElseThrow(() -> new IntrouvableException("équipier", agent.valeur()));
        var acte = acte(id, campagne.projet());
        var hier = LocalDate.now(horloge).minusDays(1);
        if (membre.du().isAfter(hier)) {
            cercles.retirer(campagne.cercle(), agent, acte);
        } else {
            cercles.inscrire(campagne.cercle(), agent, acte, membre.du(), hier);
        }
        consigner(id, "EQUIPE_SORTIE");
    }

    private static Acte acte(CampagneId id, Projet projet) {
        return new Acte(
                Acte.Type.EQUIPE,
                id.valeur(),
                "Équipe du repérage « " + projet.nom().strip() + " »");
    }

    private void consigner(CampagneId id, String detail) {
        journal.consigner(Geste.ADMINISTRATION, OBJET, id.valeur().toString(), detail);
    }
}
