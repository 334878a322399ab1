package fr.raccroche.flux.transmission;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.flux.FiltreDuTableau;
import fr.raccroche.flux.FiltreDuTableau.Tranche;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.Tableau;
import fr.raccroche.flux.transmission.JustificatifsQuery.Justificatif;
import fr.raccroche.flux.transmission.Manques.Manque;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Empreinte;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands lines over to the coordonnateur: what is missing is told first, then the lines are frozen with a receipt (F50).
 * The tableau stays open; only lines already handed over are corrected by amendment.
 */
@Service
public class Transmissions {

    private static final int MAXIMUM = 20_000;
    private static final int MONTREES = 200;

    private final TransmissionRepository transmissions;
    private final ManquesQuery manques;
    private final SuiviQuery suivis;
    private final JustificatifsQuery justificatifs;
    private final Tableau tableau;
    private final Lignes lignes;
    private final AgentCourant agent;
    private final Journal journal;
    private final AuNomDuSysteme systeme;
    private final Clock horloge;

    Transmissions(
            TransmissionRepository transmissions,
            ManquesQuery manques,
            SuiviQuery suivis,
            JustificatifsQuery justificatifs,
            Tableau tableau,
            Lignes lignes,
            AgentCourant agent,
            Journal journal,
            AuNomDuSysteme systeme,
            Clock horloge) {
        this.transmissions = transmissions;
        this.manques = manques;
        this.suivis = suivis;
        this.justificatifs = justificatifs;
        this.tableau = tableau;
        this.lignes = lignes;
        this.agent = agent;
        this.journal = journal;
        this.systeme = systeme;
        this.horloge = horloge;
    }

    /** What would be handed over today, and what is missing in it. */
    record Projet(Periode periode, Chiffres chiffres, Manques manques, List<Ligne> lignes) {

        /** The page shows the first ones; the figures are of all. */
        public List<Ligne> montrees() {
            return lignes.stream().limit(MONTREES).toList();
        }
    }

    @Transactional(readOnly = true)
    public Projet preparer() {
        return projet(aTransmettre(tableau::listerEnBref));
    }

    @Transactional(readOnly = true)
    public int resteATransmettre() {
        return transmissions.compterATransmettre(agent.id(), annee());
    }

    @Transactional(readOnly = true)
    public Map<String, String> motifs() {
        return transmissions.motifsDeManque();
    }

    /**
     * @param motif code that says why, asked for only when something is missing
     * @throws RegleMetierException when there is nothing to hand over, or when something is missing and nobody says why
     */
    @Transactional
    public UUID transmettre(String motif) {
        var figees = aTransmettre(tableau::listerPourFiger);
        if (figees.isEmpty()) {
            throw new RegleMetierException("flux.rien-a-transmettre");
        }
        var projet = projet(figees);
        var manques = projet.manques().total();
        if (manques > 0 && !transmissions.motifsDeManque().containsKey(motif)) {
            throw new RegleMetierException("flux.motif-de-manque", manques);
        }
        var empreintes =
                figees.stream().map(transmissions::contenu).map(Empreinte::de).toList();
        var id = transmissions.insert(
                agent.id(),
                projet.periode(),
                projet.chiffres(),
                Empreinte.de(empreintes.stream().collect(Collectors.joining())),
                manques > 0 ? Optional.of(motif) : Optional.empty());
        for (int rang = 0; rang < figees.size(); rang++) {
            transmissions.insert(id, rang, figees.get(rang), empreintes.get(rang));
        }
        journal.consigner(Geste.ECRITURE, "TRANSMISSION", id.toString(), figees.size() + " lignes");
        return id;
    }

    /** Figures of the caller's own hand-overs, corrections counted in all files. */
    public List<Transmission> miennes() {
        var moi = agent.id();
        return systeme.executer(Optional.of(moi.valeur()), () -> transmissions.deLAgent(moi));
    }

    /** The author's, or one of an agent whom the caller follows; the lines that come with it are those of the caller's cercles. */
    @Transactional(readOnly = true)
    public Transmission find(UUID id) {
        return transmissions
                .find(id)
                .filter(transmission -> transmission.agent().equals(agent.id())
                        || (agent.exiger().peut(Droit.SUIVRE_TRANSMISSIONS)
                                && suivis.suit(agent.id(), transmission.agent())))
                .orElseThrow(() -> new IntrouvableException("transmission", id));
    }

    /** What {@link #find} let the caller open, its corrections counted in all files: a figure is the same for everyone. */
    public Transmission ouvrir(Transmission permise) {
        return systeme.executer(
                Optional.of(agent.id().valeur()),
                () -> transmissions.find(permise.id()).orElse(permise));
    }

    @Transactional(readOnly = true)
    public List<LigneFigee> lignes(UUID id) {
        return transmissions.lignes(id);
    }

    @Transactional(readOnly = true)
    public List<AmendementVu> amendements(UUID id) {
        return transmissions.amendements(id);
    }

    @Transactional(readOnly = true)
    public List<Justificatif> justificatifs(UUID id) {
        return justificatifs.lister(id, agent.id().valeur());
    }

    private Periode annee() {
        return AnneeScolaire.de(LocalDate.now(horloge)).periode();
    }

    private List<Ligne> aTransmettre(BiFunction<FiltreDuTableau, Integer, List<Ligne>> lecture) {
        var filtre = new FiltreDuTableau(
                null,
                Tranche.ANNEE,
                null,
                null,
                null,
                null,
                null,
                agent.id().valeur().toString());
        return lecture.apply(filtre, MAXIMUM).stream()
                .filter(ligne -> !ligne.transmise() && ligne.auteur().equals(agent.id()))
                .toList()
                .reversed();
    }

    private Projet projet(List<Ligne> figees) {
        var aujourdhui = LocalDate.now(horloge);
        var debut = figees.isEmpty() ? annee().du() : figees.getFirst().le();
        var periode = new Periode(debut, aujourdhui.isBefore(debut) ? debut : aujourdhui);
        var manques = manques();
        return new Projet(periode, Chiffres.de(figees, manques), manques, figees);
    }

    private Manques manques() {
        var tous = new ArrayList<Manque>();
        lignes.saisiesEnAttente().forEach(attente -> tous.add(Manque.de(attente)));
        tous.addAll(manques.lister(agent.id()));
        return new Manques(tous);
    }
}
