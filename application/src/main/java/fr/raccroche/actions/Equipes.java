package fr.raccroche.actions;

import fr.raccroche.actions.Equipier.Role;
import fr.raccroche.agents.AgentId;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in an action. Belonging to its team opens the files of the young people it receives, as long as it lasts. */
@Service
@Transactional
public class Equipes {

    private final EquipeRepository equipes;
    private final Actions actions;
    private final Cercles cercles;
    private final Journal journal;

    Equipes(EquipeRepository equipes, Actions actions, Cercles cercles, Journal journal) {
        this.equipes = equipes;
        this.actions = actions;
        this.cercles = cercles;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Equipier> de(ActionId action) {
        return equipes.findByAction(action);
    }

    public void inscrire(ActionId action, AgentId agent, Role role, LocalDate du, @Nullable LocalDate au) {
        var quoi = actions.find(action);
        if (au != null && au.isBefore(du)) {
            throw new RegleMetierException("action.equipier-dates");
        }
        var acte = new Acte(
                Acte.Type.EQUIPE,
                equipes.enregistrer(action, agent, role, du, au),
                "Équipe de l’action " + quoi.nom() + " : " + role.libelle().toLowerCase(java.util.Locale.FRENCH));
        cercles.inscrire(actions.cercle(action), agent, acte, du, au);
        journal.consigner(Geste.ADMINISTRATION, "ACTION", cle(action), "EQUIPE_ENTREE " + role);
    }

    /** Ends the stay; {@code au} is its last day. */
    public void terminer(ActionId action, UUID equipier, LocalDate au) {
        if (!equipes.terminer(action, equipier, au)) {
            throw new IntrouvableException("équipier", equipier);
        }
        cercles.clore(Acte.Type.EQUIPE, equipier, au);
        journal.consigner(Geste.ADMINISTRATION, "ACTION", cle(action), "EQUIPE_SORTIE");
    }

    private static String cle(ActionId action) {
        return action.valeur().toString();
    }
}
