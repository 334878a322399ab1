package fr.raccroche.flux.saisie;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.feuilles.Entete;
import fr.raccroche.flux.Colonne;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.TerritoireId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How columns are called, ordered and first shown (F45, domaine §5.1). An installation of one académie has one set. Where
 * several are served, each may have its own: its agents see it, the others see the common set; who holds a function in one
 * académie alone sets that of their académie, who holds none (administrateur) sets the common set and any other.
 */
@Service
@Transactional
class ReglagesDesColonnes {

    private static final int LIBELLE_MAX = 60;

    private final ReglagesRepository reglages;
    private final AgentCourant agent;
    private final Journal journal;

    ReglagesDesColonnes(ReglagesRepository reglages, AgentCourant agent, Journal journal) {
        this.reglages = reglages;
        this.agent = agent;
        this.journal = journal;
    }

    /** {@code rang} only orders the column among the others. */
    record Reglage(Colonne colonne, String libelle, String definition, int rang, boolean montree) {}

    record Academie(TerritoireId id, String libelle) {}

    /**
     * What the caller sets on the page.
     *
     * @param academies between which the caller may choose; empty when there is nothing to choose
     * @param choisie whose set is on the page; empty for the common one
     * @param propres whether that académie has a set of its own
     */
    record Portee(List<Academie> academies, Optional<Academie> choisie, boolean propres) {}

    @Transactional(readOnly = true)
    public Portee portee(Optional<TerritoireId> demandee) {
        var servies = reglages.academies();
        if (servies.size() < 2) {
            return new Portee(List.of(), Optional.empty(), false);
        }
        var miennes = reglages.academiesDe(agent.id().valeur());
        var choisie = miennes.size() == 1 ? Optional.of(miennes.getFirst()) : demandee;
        var trouvee = servies.stream()
                .filter(servie -> choisie.filter(servie.id()::equals).isPresent())
                .findFirst();
        return new Portee(
                miennes.size() == 1 ? List.of() : servies,
                trouvee,
                trouvee.map(Academie::id).filter(reglages::propres).isPresent());
    }

    @Transactional(readOnly = true)
    public List<Reglage> lire(Portee portee) {
        return reglages.lire(portee.choisie().map(Academie::id));
    }

    /**
     * Files find their columns by these wordings, hence no two alike.
     *
     * @throws RegleMetierException when a wording is empty, too long or used twice
     */
    public void regler(Portee portee, List<Reglage> envoyes) {
        var libelles = new HashSet<String>();
        for (var reglage : envoyes) {
            var libelle = reglage.libelle().strip();
            if (libelle.isEmpty() || libelle.length() > LIBELLE_MAX) {
                throw new RegleMetierException(
                        "flux.colonne-libelle", reglage.colonne().name());
            }
            if (!libelles.add(Entete.cle(libelle))) {
                throw new RegleMetierException("flux.colonne-en-double", libelle);
            }
        }
        var academie = portee.choisie().map(Academie::id);
        var rang = 0;
        for (var reglage :
                envoyes.stream().sorted(Comparator.comparingInt(Reglage::rang)).toList()) {
            rang += 10;
            var colonne = reglage.colonne();
            var montree = (reglage.montree() && !colonne.personnelle()) || Colonne.TOUJOURS.contains(colonne);
            reglages.ecrire(
                    academie, new Reglage(colonne, reglage.libelle().strip(), reglage.definition(), rang, montree));
        }
        consigner(portee, envoyes.size() + " colonnes");
    }

    /** The académie goes back to the common set. */
    public void revenirAuxCommuns(Portee portee) {
        portee.choisie().map(Academie::id).ifPresent(reglages::oublier);
        consigner(portee, "communes");
    }

    private void consigner(Portee portee, String detail) {
        var academie = portee.choisie()
                .map(choisie -> Integer.toString(choisie.id().valeur()))
                .orElse("");
        journal.consigner(Geste.ECRITURE, "COLONNES", academie, detail);
    }
}
