package fr.raccroche.imports;

import fr.raccroche.agents.AgentId;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.imports.Analyse.Resultat;
import fr.raccroche.imports.DecisionRepository.Correction;
import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.imports.Rapport.Compte;
import fr.raccroche.imports.lecture.FichierDepose;
import fr.raccroche.imports.listes.Correspondances;
import fr.raccroche.imports.ressemblances.Ressemblances;
import fr.raccroche.jeunes.versement.Versements;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Fichier;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** From the files sent to the report: compare, let people decide, then apply everything or nothing. */
@Service
class Livraisons {

    private final Depot depot;
    private final Analyse analyse;
    private final Registre registre;
    private final Correspondances correspondances;
    private final Versements versements;
    private final LivraisonRepository livraisons;
    private final ConstatRepository constats;
    private final DecisionRepository decisions;
    private final Ressemblances ressemblances;
    private final PorteeRepository portees;
    private final Journal journal;
    private final AuNomDuSysteme systeme;
    private final Clock horloge;

    Livraisons(
            Depot depot,
            Analyse analyse,
            Registre registre,
            Correspondances correspondances,
            Versements versements,
            LivraisonRepository livraisons,
            ConstatRepository constats,
            DecisionRepository decisions,
            Ressemblances ressemblances,
            PorteeRepository portees,
            Journal journal,
            AuNomDuSysteme systeme,
            Clock horloge) {
        this.depot = depot;
        this.analyse = analyse;
        this.registre = registre;
        this.correspondances = correspondances;
        this.versements = versements;
        this.livraisons = livraisons;
        this.constats = constats;
        this.decisions = decisions;
        this.ressemblances = ressemblances;
        this.portees = portees;
        this.journal = journal;
        this.systeme = systeme;
        this.horloge = horloge;
    }

    /** Puts SIECLE exports down and compares them; nothing of them stays when they cannot be read. */
    LivraisonId deposer(AgentId agent, List<? extends Fichier> sources, Attendu attendu) {
        var id = deposer(agent, sources);
        comparer(agent, id, new Origine.Siecle(attendu));
        return id;
    }

    /** Puts the files down; what they mean is still to be told. */
    LivraisonId deposer(AgentId agent, List<? extends Fichier> sources) {
        oublierLesAnciennes();
        var id = new LivraisonId(UUID.randomUUID());
        depot.deposer(id, agent, sources);
        return id;
    }

    /** What the columns of a list would be, as last time in this school or by their titles. */
    List<Correspondances.Colonne> colonnes(AgentId agent, LivraisonId id, Uai uai) {
        depot.exigerDeposePar(id, agent);
        registre.exigerPermis(uai);
        var fichier = depot.fichiers(id).getFirst();
        return correspondances.proposer(fichier.chemin(), fichier.nom(), uai);
    }

    void oublier(AgentId agent, LivraisonId id) {
        depot.exigerDeposePar(id, agent);
        depot.oublier(id);
    }

    /** First comparison of files that this agent put down. */
    void comparer(AgentId agent, LivraisonId id, Origine origine) {
        depot.exigerDeposePar(id, agent);
        try {
            var fichiers = depot.fichiers(id);
            systeme.executer(Optional.of(agent.valeur()), () -> {
                var resultat = comparer(id, fichiers, origine);
                var cercles = portees.cercles(resultat.portee().volets().keySet());
                livraisons.insert(
                        id,
                        origine,
                        Etat.PRET,
                        resultat.portee(),
                        FichierDepose.empreinte(fichiers),
                        resultat.rapport(),
                        cercles);
                constats.renouveler(id, resultat.rapport(), cercles);
                ressemblances.noter(id.valeur(), cercles);
                journal.consigner(Geste.IMPORT, "LIVRAISON", id.valeur().toString(), "DEPOT " + detail(resultat));
            });
        } catch (RuntimeException refus) {
            if (origine instanceof Origine.Siecle) {
                depot.oublier(id);
            }
            throw refus;
        }
    }

    /** Keeps the correction, then compares the files again with it. */
    void corriger(AgentId agent, LivraisonId id, long constat, Correction correction) {
        registre.noter(id, constat, correction);
        var origine = registre.find(id).origine();
        var fichiers = depot.fichiers(id);
        systeme.executer(Optional.of(agent.valeur()), () -> {
            var resultat = comparer(id, fichiers, origine);
            livraisons.update(id, resultat.rapport());
            var cercles = portees.cercles(resultat.portee().volets().keySet());
            constats.renouveler(id, resultat.rapport(), cercles);
            ressemblances.noter(id.valeur(), cercles);
        });
    }

    /**
     * Reads the files once more and applies what is ticked, in one transaction. @param anneeConfirmee somebody has read
     * that the files are not of this school year
     */
    void appliquer(AgentId agent, LivraisonId id, boolean anneeConfirmee) {
        var livraison = registre.find(id);
        if (!anneeConfirmee && !livraison.annee().equals(AnneeScolaire.de(LocalDate.now(horloge)))) {
            throw new RegleMetierException(
                    "imports.annee.a-confirmer", livraison.annee().libelle());
        }
        var fichiers = depot.fichiers(id);
        registre.commencer(id);
        try {
            systeme.executer(Optional.of(agent.valeur()), () -> {
                livraisons.attendreSonTour();
                var resultat = comparer(id, fichiers, livraison.origine());
                versements.appliquer(livraison.origine().nature());
                livraisons.update(id, resultat.rapport());
                livraisons.passer(id, List.of(Etat.EN_COURS), Etat.APPLIQUE);
                ressemblances.appliquer(
                        id.valeur(), portees.cercles(resultat.portee().volets().keySet()));
                constats.effacerLesNoms(id);
                decisions.effacer(id);
                journal.consigner(Geste.IMPORT, "LIVRAISON", id.valeur().toString(), "APPLIQUE " + detail(resultat));
            });
        } catch (RuntimeException echec) {
            registre.renoncer(id);
            throw echec;
        }
        depot.oublier(id);
    }

    void abandonner(LivraisonId id) {
        registre.abandonner(id);
        depot.oublier(id);
    }

    private Resultat comparer(LivraisonId id, List<FichierDepose> fichiers, Origine origine) {
        var resultat = analyse.analyser(id.valeur(), fichiers, origine);
        var permises = portees.uaisPermises();
        for (var uai : resultat.portee().volets().keySet()) {
            if (!permises.contains(uai.valeur())) {
                throw new RegleMetierException("imports.hors-perimetre", uai.valeur());
            }
        }
        return resultat;
    }

    private void oublierLesAnciennes() {
        var perimees = depot.oublierLesAnciennes();
        if (!perimees.isEmpty()) {
            systeme.executer(
                    Optional.empty(),
                    () -> perimees.forEach(id -> {
                        livraisons.passer(id, List.of(Etat.PRET, Etat.INTERROMPU), Etat.ABANDONNE);
                        constats.effacerLesNoms(id);
                        ressemblances.effacer(id.valeur());
                        decisions.effacer(id);
                    }));
        }
    }

    /** Counts only. */
    private static String detail(Resultat resultat) {
        var rapport = resultat.rapport();
        return "uais=%d nouveaux=%d modifies=%d partis=%d absents=%d refuses=%d"
                .formatted(
                        resultat.portee().volets().size(),
                        rapport.compte(Compte.NOUVEAU),
                        rapport.compte(Compte.MODIFIE),
                        rapport.compte(Compte.PARTI),
                        rapport.compte(Compte.ABSENT),
                        rapport.compte(Compte.REFUSE));
    }
}
