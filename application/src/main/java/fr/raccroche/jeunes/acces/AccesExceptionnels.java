package fr.raccroche.jeunes.acces;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.cercles.TypeCercle;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.JourEnChiffres;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one file to one person for a few days; the journal says why, and those who watch over access see it. */
@Service
@Transactional
class AccesExceptionnels {

    static final int JOURS = 7;
    private static final int LIMITE = 200;

    private final AccesExceptionnelRepository acces;
    private final Cercles cercles;
    private final AgentCourant agent;
    private final Agents agents;
    private final Journal journal;
    private final Clock horloge;

    AccesExceptionnels(
            AccesExceptionnelRepository acces,
            Cercles cercles,
            AgentCourant agent,
            Agents agents,
            Journal journal,
            Clock horloge) {
        this.acces = acces;
        this.cercles = cercles;
        this.agent = agent;
        this.agents = agents;
        this.journal = journal;
        this.horloge = horloge;
    }

    record Ligne(AgentId agent, String nom, Motif motif, LocalDate du, LocalDate au, Optional<UUID> jeune) {

        Ligne nommee(String suivant) {
            return new Ligne(agent, suivant, motif, du, au, jeune);
        }
    }

    /** The identity must be given whole: one does not browse outside one's cercles. */
    JeuneId ouvrir(EtatCivil demande, Motif motif, LocalDate jusqua) {
        var jour = LocalDate.now(horloge);
        if (jusqua.isBefore(jour) || jusqua.isAfter(jour.plusDays(JOURS))) {
            throw new RegleMetierException("jeunes.acces.duree", JOURS);
        }
        var jeune = acces.dossierExact(demande);
        if (jeune.isEmpty()) {
            journal.consignerApart(Geste.REFUS, "JEUNE", "", "ACCES_EXCEPTIONNEL " + motif);
            throw new RegleMetierException("jeunes.acces.aucun-dossier");
        }
        var id = UUID.randomUUID();
        var libelle = "Accès exceptionnel jusqu’au " + JourEnChiffres.DATE.format(jusqua);
        var cercle = cercles.ouvrir(TypeCercle.EXCEPTION, id.toString(), libelle);
        var acte = new Acte(Acte.Type.EXCEPTION, id, "accès exceptionnel, " + motif.libelle());
        cercles.inscrire(cercle, agent.id(), acte, jour, jusqua);
        acces.accorder(id, jeune.get(), cercle, motif, "Accès exceptionnel, " + motif.libelle(), jusqua);
        journal.consigner(
                Geste.ADMINISTRATION,
                "JEUNE",
                jeune.get().valeur().toString(),
                "ACCES_EXCEPTIONNEL %s jusqua=%s".formatted(motif, jusqua));
        return jeune.get();
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    List<Ligne> lister() {
        var lignes = acces.lister(LIMITE);
        var noms = agents.noms(lignes.stream().map(Ligne::agent).collect(Collectors.toSet()));
        return lignes.stream()
                .map(ligne -> ligne.nommee(noms.getOrDefault(ligne.agent(), "Compte supprimé")))
                .toList();
    }

    /** Those that open a file today. */
    @Transactional(readOnly = true)
    List<Ligne> ouverts() {
        var jour = LocalDate.now(horloge);
        return lister().stream()
                .filter(ligne -> !ligne.du().isAfter(jour) && !ligne.au().isBefore(jour))
                .toList();
    }
}
