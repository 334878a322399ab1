package fr.raccroche.reperage.listes;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.feuilles.Feuille;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.reperage.Atelier;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brings lists into a campaign: all of a file or nothing of it, in one transaction of the system. */
@Service
public class ListesDeCampagne {

    private static final int PAS = 20_000;

    private final Campagnes campagnes;
    private final RegistreDesEnvois envois;
    private final ColonnesDeListe colonnes;
    private final VersementDeListeRepository versements;
    private final EtatDesListesRepository depots;
    private final AuNomDuSysteme systeme;
    private final Journal journal;
    private final Clock horloge;

    ListesDeCampagne(
            Campagnes campagnes,
            RegistreDesEnvois envois,
            ColonnesDeListe colonnes,
            VersementDeListeRepository versements,
            EtatDesListesRepository depots,
            AuNomDuSysteme systeme,
            Journal journal,
            Clock horloge) {
        this.campagnes = campagnes;
        this.envois = envois;
        this.colonnes = colonnes;
        this.versements = versements;
        this.depots = depots;
        this.systeme = systeme;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What a list is: its type, what it covers, the day it speaks of. */
    public record Nature(String type, String couverture, LocalDate arreteeLe) {}

    /** Sends a file and loads it at once, its columns read by their titles: for demonstration and measures. */
    public RapportDeChargement charger(CampagneId campagne, Fichier fichier, Nature nature) {
        var envoi = deposer(campagne, fichier, nature);
        try {
            var choix = new java.util.TreeMap<Integer, ChampDeListe>();
            colonnes.proposer(envoi).forEach(colonne -> choix.put(colonne.rang(), colonne.champ()));
            return charger(envoi, colonnes.retenir(envoi, choix), (etape, fait, total) -> {});
        } finally {
            envois.oublier(envoi.id());
        }
    }

    /** @throws RegleMetierException when the last file of that list was the same */
    Envoi deposer(CampagneId id, Fichier fichier, Nature nature) {
        campagnes.find(id).exigerOuverte();
        var envoi = envois.deposer(id, fichier, nature.type(), nature.couverture(), nature.arreteeLe());
        if (systeme.executer(() -> depots.dejaCharge(envoi))) {
            envois.oublier(envoi.id());
            throw new RegleMetierException("reperage.liste.deja", envoi.fichier());
        }
        return envoi;
    }

    /** The caller must be allowed to: this is the work itself. */
    RapportDeChargement charger(Envoi envoi, Map<Integer, ChampDeListe> choix, Atelier.Temoin temoin) {
        return systeme.executer(() -> {
            var campagne = campagnes.lire(envoi.campagneId()).exigerOuverte();
            var liste = versements.ouvrir(campagne, envoi);
            var constats = new Constats();
            lire(envoi, choix, constats, temoin);
            temoin.dire("Comparaison avec ce que la liste contenait", 0, 0);
            var mouvements = versements.verser(liste, campagne);
            versements.analyser();
            var rapport = rapport(liste, constats, mouvements);
            depots.insert(liste, campagne, envoi, rapport);
            journal.consigner(
                    Geste.IMPORT, "CAMPAGNE", campagne.id().valeur().toString(), "nouveaux=" + mouvements.nouvelles());
            return rapport;
        });
    }

    /** The people of the list are forgotten, with what the matching drew from them. */
    public void retirer(CampagneId id, UUID liste) {
        var campagne = campagnes.find(id).exigerOuverte();
        systeme.executer(() -> {
            if (depots.etat(campagne.id(), liste).isEmpty()) {
                throw new IntrouvableException("liste", liste);
            }
            versements.retirer(liste);
            journal.consigner(
                    Geste.ADMINISTRATION, "CAMPAGNE", campagne.id().valeur().toString(), "RETRAIT");
            return true;
        });
    }

    List<EtatDesListesRepository.Etat> etats(Campagne campagne) {
        return depots.etats(campagne.id());
    }

    private void lire(Envoi envoi, Map<Integer, ChampDeListe> choix, Constats constats, Atelier.Temoin temoin) {
        try (var feuille = Feuille.ouvrir(envois.fichier(envoi.id()), envoi.fichier(), ColonnesDeListe.LIMITES)) {
            var garde = new GardeDuNir(feuille.entete());
            var lecteur = new LecteurDePersonne(choix, constats, LocalDate.now(horloge));
            versements.lire((tampon, ligneFinie) -> {
                feuille.lignes().forEach(ligne -> {
                    garde.surveiller(ligne);
                    if (lecteur.ecrire(ligne, tampon)) {
                        ligneFinie.run();
                    }
                    if (constats.lues % PAS == 0) {
                        temoin.dire("Lecture du fichier", constats.lues, 0);
                    }
                });
                garde.finir();
            });
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private RapportDeChargement rapport(
            UUID liste, Constats constats, VersementDeListeRepository.Mouvements mouvements) {
        return new RapportDeChargement(
                constats.lues,
                mouvements.nouvelles(),
                mouvements.parties(),
                mouvements.inchangees(),
                constats.ecartees,
                constats.sansNom,
                constats.sansNaissance,
                constats.naissancesFictives,
                constats.naissancesIllisibles,
                constats.inesRefuses,
                versements.inesRepetes(liste),
                versements.inesPartages(liste));
    }
}
