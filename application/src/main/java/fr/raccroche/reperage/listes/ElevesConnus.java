package fr.raccroche.reperage.listes;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.Atelier;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.RegleMetierException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/**
 * Lists that the base itself gives: the pupils of last year and those of this year, in the schools of the territory that
 * Raccroche knows. Compared row by row with what the list held, as a file is; nothing passes through the disk.
 */
@Service
public class ElevesConnus {

    private final Campagnes campagnes;
    private final VersementDeListeRepository versements;
    private final EtatDesListesRepository depots;
    private final AuNomDuSysteme systeme;
    private final Journal journal;
    private final Clock horloge;

    ElevesConnus(
            Campagnes campagnes,
            VersementDeListeRepository versements,
            EtatDesListesRepository depots,
            AuNomDuSysteme systeme,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.versements = versements;
        this.depots = depots;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** Which pupils. */
    public enum Quand {
        AN_PASSE("ELEVES_AN_PASSE"),
        CETTE_ANNEE("ELEVES_CETTE_ANNEE");

        private final String type;

        Quand(String type) {
            this.type = type;
        }
    }

    /** At once: for tests and measures. */
    public RapportDeChargement relever(CampagneId id, Quand quand) {
        return relever(envoi(id, quand), quand, (etape, fait, total) -> {});
    }

    /** What will be brought, and where it is followed; the caller is in the team. */
    Envoi envoi(CampagneId id, Quand quand) {
        var campagne = campagnes.find(id).exigerOuverte();
        return Envoi.sansFichier(
                id, new Nature(quand.type, "Connus de Raccroche, " + campagne.territoireNom(), LocalDate.now(horloge)));
    }

    /** The caller must be allowed to: this is the work itself. */
    RapportDeChargement relever(Envoi envoi, Quand quand, Atelier.Temoin temoin) {
        return systeme.executer(() -> {
            var campagne = campagnes.lire(envoi.campagneId()).exigerOuverte();
            temoin.dire("Relevé des élèves connus de Raccroche", 0, 0);
            puiser(campagne, quand);
            var releve = versements.releve();
            if (releve.personnes() == 0) {
                throw new RegleMetierException("reperage.connus.aucun", campagne.territoireNom());
            }
            var lu = envoi.empreint(releve.empreinte());
            temoin.dire("Comparaison avec ce que la liste contenait", 0, 0);
            var liste = versements.ouvrir(campagne, lu);
            var mouvements = depots.dejaCharge(lu)
                    ? new VersementDeListeRepository.Mouvements(0, 0, releve.personnes())
                    : versements.verser(liste, campagne);
            versements.analyser();
            var rapport = RapportDeChargement.connus(
                    releve.personnes(), mouvements, versements.inesRepetes(liste), versements.inesPartages(liste));
            depots.insert(liste, campagne, lu, releve.etablissements(), rapport);
            journal.consigner(
                    Geste.IMPORT, "CAMPAGNE", campagne.id().valeur().toString(), "nouveaux=" + mouvements.nouvelles());
            return rapport;
        });
    }

    private void puiser(Campagne campagne, Quand quand) {
        var annee = campagne.annee();
        var jour = LocalDate.now(horloge);
        switch (quand) {
            case AN_PASSE -> versements.puiser(campagne, annee.precedente().debut(), false, jour);
            case CETTE_ANNEE -> versements.puiser(campagne, annee.debut(), true, jour);
        }
    }
}
