package fr.raccroche.reperage.lignes;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Exercices;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.VersionPerimeeException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines, each owned by somebody: only that person, or whoever conducts the campaign, writes on it (requirement B34). */
@Service
@Transactional
public class LignesDeReperage {

    static final String OBJET = "LIGNE_REPERAGE";

    private final LigneRepository lignes;
    private final EssaiRepository essais;
    private final Exercices exercices;
    private final AgentCourant agent;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;

    LignesDeReperage(
            LigneRepository lignes,
            EssaiRepository essais,
            Exercices exercices,
            AgentCourant agent,
            Journal journal,
            ApplicationEventPublisher evenements) {
        this.lignes = lignes;
        this.essais = essais;
        this.exercices = exercices;
        this.agent = agent;
        this.journal = journal;
        this.evenements = evenements;
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Ligne find(LigneId id) {
        return lignes.find(id).orElseThrow(() -> new IntrouvableException("ligne", id.valeur()));
    }

    /** The same; that it was read is kept. */
    Ligne ouvrir(LigneId id) {
        var ligne = find(id);
        journal.consigner(Geste.LECTURE, OBJET, id.valeur().toString(), "");
        return ligne;
    }

    /** Whether the caller conducts the campaign of the line. */
    public boolean conduit(Ligne ligne) {
        return ligne.equipe() && agent.exiger().peut(Droit.CONDUIRE_REPERAGE);
    }

    /** Nobody is called twice: who does not own the line does not write on it. */
    public Refus refusDEcrire(Ligne ligne) {
        var sienne = ligne.estA(agent.id()) || conduit(ligne);
        return new Refus()
                .si(!sienne && ligne.agent().isEmpty(), "", "reperage.ligne.a-prendre")
                .si(!sienne && ligne.agent().isPresent(), "", "reperage.ligne.a-quelqu-un", ligne.agentNom());
    }

    /** Free lines are anybody's to take; the others are handed over by their owner or by whoever conducts the campaign. */
    public void attribuer(List<UUID> ids, AgentId cible) {
        new Refus().si(ids.isEmpty(), "", "reperage.ligne.aucune").lever();
        var trouvees = lignes.findAll(ids);
        if (trouvees.size() < ids.stream().distinct().count()) {
            throw new IntrouvableException("ligne", ids);
        }
        new Refus()
                .si(!exercices.peut(cible, Droit.LEVER_DOUTES), "", "reperage.ligne.sans-droit")
                .lever();
        for (var ligne : trouvees) {
            attribuer(ligne, cible);
        }
    }

    private void attribuer(Ligne ligne, AgentId cible) {
        var libre = ligne.agent().isEmpty() && cible.equals(agent.id());
        if (!libre) {
            refusDEcrire(ligne).lever();
        }
        new Refus()
                .si(
                        !lignes.visiblePar(cible, ligne.id()),
                        "",
                        "reperage.ligne.hors-de-vue",
                        ligne.qui().nomComplet())
                .lever();
        if (ligne.estA(cible)) {
            return;
        }
        if (!lignes.attribuer(ligne, cible)) {
            throw new VersionPerimeeException("ligne", ligne.id().valeur());
        }
        tracer(ligne.id(), cible.equals(agent.id()) ? "PRISE" : "ATTRIBUTION");
    }

    /** The file of the young person, found or created: what was done of the line then stands on its thread. */
    public void rattacher(LigneId id, JeuneId jeune) {
        var ligne = find(id);
        refusDEcrire(ligne)
                .si(ligne.jeune().isPresent(), "", "reperage.ligne.deja-un-dossier")
                .lever();
        lignes.rattacher(id, jeune);
        tracer(id, "DOSSIER");
        dire(id);
    }

    /** The file was somebody else's. @throws VersionPerimeeException when the line changed meanwhile */
    public void detacher(LigneId id, int version) {
        refusDEcrire(find(id)).lever();
        if (!lignes.detacher(id, version)) {
            throw new VersionPerimeeException("ligne", id.valeur());
        }
        tracer(id, "DOSSIER_DETACHE");
    }

    /** To be called in the transaction that changed the line. */
    void dire(LigneId id) {
        evenements.publishEvent(new LigneConsignee(id.valeur()));
        essais.ids(id).forEach(essai -> evenements.publishEvent(new LigneConsignee(essai)));
    }

    void tracer(LigneId id, String geste) {
        journal.consigner(Geste.ECRITURE, OBJET, id.valeur().toString(), geste);
    }
}
