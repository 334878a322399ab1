package fr.raccroche.comptes.gestion;

import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Droit;
import fr.raccroche.agents.Exercice;
import fr.raccroche.agents.Exercice.Mandat;
import fr.raccroche.agents.Exercices;
import fr.raccroche.agents.Fonction;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Refus;
import fr.raccroche.territoire.Territoires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may give which function to whom: nobody acts for themselves, nobody gives what lies outside their own scope. */
@Service
@Transactional(readOnly = true)
class Pouvoir {

    private final GestionnaireQuery gestionnaires;
    private final Exercices exercices;
    private final Territoires territoires;
    private final AgentCourant courant;
    private final Clock horloge;

    Pouvoir(
            GestionnaireQuery gestionnaires,
            Exercices exercices,
            Territoires territoires,
            AgentCourant courant,
            Clock horloge) {
        this.gestionnaires = gestionnaires;
        this.exercices = exercices;
        this.territoires = territoires;
        this.courant = courant;
        this.horloge = horloge;
    }

    /** Acts on an account only whoever could give every function its agent holds. */
    public void verifierSur(AgentId agent) {
        refusDeLaPersonne(agent).lever();
        exercices.de(agent).stream()
                .filter(Exercices.Ligne::enCours)
                .map(Exercices.Ligne::exercice)
                .map(Exercice::mandat)
                .forEach(mandat -> verifier(agent, mandat));
    }

    /** @throws fr.raccroche.socle.RegleMetierException when the person signed in may not give it to the agent */
    public void verifier(AgentId pour, Mandat mandat) {
        refus(pour, mandat, true).lever();
    }

    /** {@code situe}: where it is exercised is known, and judged too. */
    public Refus refus(AgentId pour, Mandat mandat, boolean situe) {
        var moi = courant.exiger();
        return refusDeLaPersonne(pour)
                .si(!peutDonner(moi, mandat.fonction()), "fonction", "comptes.hors.pouvoir")
                .si(situe && !couvre(moi.id(), mandat), "fonction", "comptes.hors.perimetre");
    }

    public boolean peutDonner(AgentConnecte moi, Mandat mandat) {
        return peutDonner(moi, mandat.fonction()) && couvre(moi.id(), mandat);
    }

    public List<GestionnaireQuery.Gestionnaire> quiPeutDonner(Mandat mandat) {
        return gestionnaires.lister(LocalDate.now(horloge)).stream()
                .filter(qui -> qui.administre() || !reservee(mandat.fonction()))
                .filter(qui -> couvre(qui.id(), mandat))
                .toList();
    }

    /** Functions that the person signed in may give, somewhere. */
    public List<Exercices.Titre> donnables() {
        var moi = courant.exiger();
        return exercices.titres().stream()
                .filter(titre -> peutDonner(moi, titre.fonction()))
                .toList();
    }

    public List<Option> territoires() {
        return territoires.choix(LocalDate.now(horloge), tous -> true);
    }

    private boolean couvre(AgentId gestionnaire, Mandat mandat) {
        return exercices.ressort(gestionnaire, Droit.GERER_COMPTES).couvre(mandat);
    }

    private Refus refusDeLaPersonne(AgentId pour) {
        var moi = courant.exiger();
        if (!moi.peut(Droit.GERER_COMPTES)) {
            throw new AccessDeniedException("accounts are managed by others");
        }
        return new Refus().si(moi.id().equals(pour), "fonction", "comptes.soi");
    }

    /** Those who administer or control the application are named by an administrator only. */
    private static boolean peutDonner(AgentConnecte moi, Fonction fonction) {
        return moi.fonctions().contains(Fonction.ADMINISTRATEUR)
                || (moi.peut(Droit.GERER_COMPTES) && !reservee(fonction));
    }

    private static boolean reservee(Fonction fonction) {
        return fonction == Fonction.ADMINISTRATEUR || fonction == Fonction.DPD;
    }
}
