package fr.raccroche.cercles;

import fr.raccroche.agents.AgentId;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who shares files with whom, for what reason and until when. */
@Service
@Transactional(readOnly = true)
public class Cercles {

    private final CercleRepository cercles;
    private final CercleQuery lectures;
    private final Clock horloge;

    Cercles(CercleRepository cercles, CercleQuery lectures, Clock horloge) {
        this.cercles = cercles;
        this.lectures = lectures;
        this.horloge = horloge;
    }

    /** An agent in a cercle, by an act, from a day to another. */
    public record Membre(
            CercleId cercle,
            String libelle,
            AgentId agent,
            String nom,
            String titres,
            String acte,
            LocalDate du,
            @Nullable LocalDate au) {}

    /** Opens the cercle, or gives the one that exists; the label follows the name of the thing. */
    @Transactional
    public CercleId ouvrir(TypeCercle type, String cle, String libelle) {
        return cercles.ouvrir(type, cle, libelle);
    }

    /** Opens or gives the cercle of everybody enrolled in the school. */
    @Transactional
    public CercleId tousLesEleves(Uai uai) {
        return cercles.tousLesEleves(uai);
    }

    @Transactional
    public CercleId jeunesSuivis(Uai uai) {
        return cercles.jeunesSuivis(uai);
    }

    @Transactional
    public CercleId jeunesSuivis(TerritoireId territoire) {
        return cercles.jeunesSuivis(territoire);
    }

    /** Once per act: a second call with the same act changes the dates. */
    @Transactional
    public void inscrire(CercleId cercle, AgentId agent, Acte acte, LocalDate du, @Nullable LocalDate au) {
        cercles.inscrire(Set.of(cercle), agent, acte, du, au);
    }

    @Transactional
    public void inscrire(
            Collection<CercleId> ensemble, AgentId agent, Acte acte, LocalDate du, @Nullable LocalDate au) {
        cercles.inscrire(Set.copyOf(ensemble), agent, acte, du, au);
    }

    /** As if the act had never put the agent in this cercle: its reason was taken back. */
    @Transactional
    public void retirer(CercleId cercle, AgentId agent, Acte acte) {
        cercles.retirer(cercle, agent, acte);
    }

    /** Ends everything the act gave; {@code au} is the last day (what had not begun by then is undone). */
    @Transactional
    public void clore(Acte.Type type, UUID acte, LocalDate au) {
        cercles.clore(type, acte, au);
    }

    /** Who can see the files of these cercles today. */
    public List<Membre> membres(Set<CercleId> ensemble) {
        return lectures.membres(ensemble, LocalDate.now(horloge));
    }

    /** By which acts the agent sees the files of these cercles today. */
    public List<Membre> pourquoi(AgentId agent, Set<CercleId> ensemble) {
        return lectures.membres(ensemble, LocalDate.now(horloge)).stream()
                .filter(membre -> membre.agent().equals(agent))
                .toList();
    }

    /** Everything the agent is a member of today, and since which act. */
    public List<Membre> actesDe(AgentId agent) {
        return lectures.actesDe(agent, LocalDate.now(horloge));
    }
}
