package fr.raccroche.reperage.revue;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.lignes.SuiteDesRevues;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say of the pairs that the matching leaves to them, and what follows from it. */
@Service
@Transactional
public class Revues {

    private static final String OBJET = "PAIRE";

    private final PaireRepository paires;
    private final RevueQuery revue;
    private final Campagnes campagnes;
    private final SuiteDesRevues suite;
    private final AgentCourant agent;
    private final Journal journal;

    Revues(
            PaireRepository paires,
            RevueQuery revue,
            Campagnes campagnes,
            SuiteDesRevues suite,
            AgentCourant agent,
            Journal journal) {
        this.paires = paires;
        this.revue = revue;
        this.campagnes = campagnes;
        this.suite = suite;
        this.agent = agent;
        this.journal = journal;
    }

    /** A pair as its page shows it. */
    record Vue(
            Campagne campagne,
            Paire paire,
            Comparaison comparaison,
            Lectures lectures,
            Progression progression,
            @Nullable Lecture mienne,
            boolean conduite,
            @Nullable UUID precedente) {

        /** Whether the caller may say something of it now. */
        public boolean lisible() {
            return campagne.ouverte()
                    && (paire.etat().ouverte() && mienne == null || conduite && paire.etat() == EtatDePaire.DESACCORD);
        }

        /** A second reading is worth something when it does not know the first. */
        public boolean aLAveugle() {
            return lisible() && paire.etat() == EtatDePaire.SECONDE_LECTURE;
        }

        public boolean reprenable() {
            return campagne.ouverte()
                    && (mienne != null || conduite && !lectures.lignes().isEmpty());
        }
    }

    /** What came of a verdict: somebody else may have settled the pair meanwhile. */
    public record Issue(boolean prise, Lectures lectures, EtatDePaire etat) {}

    /** Opens the pair for the caller: it is personal data, whose reading is kept. */
    Vue ouvrir(CampagneId campagneId, UUID id) {
        var campagne = campagnes.find(campagneId);
        var paire = paires.find(campagneId, id).orElseThrow(() -> new IntrouvableException("paire", id));
        var lectures = paires.lectures(id);
        journal.consigner(Geste.LECTURE, OBJET, id.toString(), "");
        return new Vue(
                campagne,
                paire,
                Comparaison.de(paire, personne(paire.a()), personne(paire.b())),
                lectures,
                progression(campagneId),
                lectures.de(agent.id()).orElse(null),
                conduite(),
                revue.precedente(campagneId, id).orElse(null));
    }

    /** The first person then the second, « DUPONT Léa », as their lists write them. */
    @Transactional(readOnly = true)
    public List<String> noms(CampagneId campagneId, UUID id) {
        campagnes.find(campagneId);
        var paire = paires.find(campagneId, id).orElseThrow(() -> new IntrouvableException("paire", id));
        return Stream.of(paire.a(), paire.b())
                .map(place -> personne(place).nomComplet())
                .toList();
    }

    @Transactional(readOnly = true)
    Progression progression(CampagneId campagne) {
        return new Progression(revue.comptes(campagne), revue.secondesLectures(campagne));
    }

    /**
     * The next pair for the caller, kept from the others for a while. Second readings come first, for somebody waits for
     * them; a pair left without answer comes again only after all the others.
     */
    public Optional<UUID> suivante(CampagneId campagneId, @Nullable UUID apres) {
        campagnes.find(campagneId).exigerOuverte();
        var trouvee = Optional.ofNullable(apres)
                .flatMap(id -> paires.find(campagneId, id))
                .map(passee -> apres(campagneId, passee))
                .orElseGet(Stream::of)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> revue.suivante(campagneId, EtatDePaire.SECONDE_LECTURE))
                .or(() -> revue.suivante(campagneId, EtatDePaire.A_REVOIR));
        trouvee.ifPresentOrElse(paire -> paires.confier(campagneId, paire), () -> paires.rendre(campagneId));
        return trouvee;
    }

    private Stream<Supplier<Optional<UUID>>> apres(CampagneId campagne, Paire passee) {
        Supplier<Optional<UUID>> premieres = () -> revue.suivante(campagne, EtatDePaire.A_REVOIR, passee);
        return switch (passee.etat()) {
            case A_REVOIR -> Stream.of(premieres);
            case SECONDE_LECTURE ->
                Stream.of(() -> revue.suivante(campagne, EtatDePaire.SECONDE_LECTURE, passee), premieres);
            case DESACCORD, MEME, DIFFERENTS, CADUQUE ->
                Stream.of(() -> revue.suivante(campagne, EtatDePaire.SECONDE_LECTURE), premieres);
        };
    }

    /** @throws RegleMetierException when the caller has read it already, or cannot settle by not knowing */
    public Issue dire(CampagneId campagneId, UUID id, Verdict verdict) {
        campagnes.find(campagneId).exigerOuverte();
        var paire = paires.retenir(campagneId, id).orElseThrow(() -> new IntrouvableException("paire", id));
        var tranche = paire.etat() == EtatDePaire.DESACCORD && conduite();
        var lectures = paires.lectures(id);
        if (!tranche) {
            if (!paire.etat().ouverte()) {
                return new Issue(false, lectures, paire.etat());
            }
            new Refus()
                    .si(lectures.de(agent.id()).isPresent(), "", "reperage.paire.deja-lue")
                    .lever();
        }
        new Refus()
                .si(tranche && !verdict.tranche(), "", "reperage.paire.a-trancher")
                .lever();
        paires.ecrire(id, verdict, tranche);
        journal.consigner(Geste.ECRITURE, OBJET, id.toString(), verdict.name());
        return new Issue(true, paires.lectures(id), recalculer(paire));
    }

    /** The last thing that the caller said in the campaign is taken back. */
    Optional<UUID> annulerLaDerniere(CampagneId campagneId) {
        campagnes.find(campagneId).exigerOuverte();
        var derniere = revue.precedente(campagneId, null);
        derniere.ifPresent(id -> reprendre(campagneId, id));
        return derniere;
    }

    /** By its author, who takes back what they said; by whoever conducts the campaign, everything that was said. */
    void reprendre(CampagneId campagneId, UUID id) {
        campagnes.find(campagneId).exigerOuverte();
        var paire = paires.retenir(campagneId, id).orElseThrow(() -> new IntrouvableException("paire", id));
        if (paires.effacer(id, agent.id()) == 0) {
            new Refus().si(!conduite(), "", "reperage.paire.pas-la-sienne").lever();
            paires.effacerToutes(id);
        }
        journal.consigner(Geste.ECRITURE, OBJET, id.toString(), "REPRISE");
        recalculer(paire);
    }

    void reglerLeDoute(CampagneId campagneId, int du, int au) {
        campagnes.find(campagneId).exigerOuverte();
        refusDuDoute(du, au).lever();
        paires.regler(campagneId, du / 100.0, au / 100.0);
        journal.consigner(Geste.ADMINISTRATION, "CAMPAGNE", campagneId.valeur().toString(), "REGLAGES");
    }

    Refus refusDuDoute(int du, int au) {
        return new Refus()
                .si(du < 0 || du > 100, "du", "reperage.paire.doute")
                .si(au < du || au > 100, "au", "reperage.paire.doute");
    }

    boolean conduite() {
        return agent.exiger().peut(Droit.CONDUIRE_REPERAGE);
    }

    /** The state follows from what was said, and the line from the state. */
    private EtatDePaire recalculer(Paire paire) {
        var etat = paires.lectures(paire.id()).etat(paire.enDoute());
        paires.mettre(paire.id(), etat);
        if (etat == EtatDePaire.MEME && paire.etat() != EtatDePaire.MEME) {
            suite.memePersonne(paire.id());
        } else if (etat != EtatDePaire.MEME && paire.etat() == EtatDePaire.MEME) {
            suite.plusLaMeme(paire.id());
        }
        return etat;
    }

    private PersonneDeListe personne(Paire.Place place) {
        return revue.personne(place).orElseThrow(() -> new IntrouvableException("personne", place));
    }
}
