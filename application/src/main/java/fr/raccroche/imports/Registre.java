package fr.raccroche.imports;

import fr.raccroche.imports.DecisionRepository.Correction;
import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.ressemblances.Ressemblances;
import fr.raccroche.imports.ressemblances.Semblable;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries of the caller's schools: where each stands, its preview, and what people decide about its lines. */
@Service
@Transactional
class Registre {

    private final LivraisonRepository livraisons;
    private final ConstatRepository constats;
    private final DecisionRepository decisions;
    private final Ressemblances ressemblances;
    private final PorteeRepository portees;
    private final Etablissements etablissements;
    private final Jeunes jeunes;
    private final Journal journal;

    Registre(
            LivraisonRepository livraisons,
            ConstatRepository constats,
            DecisionRepository decisions,
            Ressemblances ressemblances,
            PorteeRepository portees,
            Etablissements etablissements,
            Jeunes jeunes,
            Journal journal) {
        this.livraisons = livraisons;
        this.constats = constats;
        this.decisions = decisions;
        this.ressemblances = ressemblances;
        this.portees = portees;
        this.etablissements = etablissements;
        this.jeunes = jeunes;
        this.journal = journal;
    }

    /** @throws IntrouvableException outside the caller's schools as well */
    @Transactional(readOnly = true)
    public Livraison find(LivraisonId id) {
        return livraisons.find(id).orElseThrow(() -> new IntrouvableException("livraison", id.valeur()));
    }

    /** Schools whose pupils the caller may bring in, by name. */
    @Transactional(readOnly = true)
    public List<Etablissement> etablissements() {
        return etablissements
                .findAll(portees.uaisPermises().stream().map(Uai::new).toList())
                .stream()
                .sorted(Comparator.comparing(Etablissement::nomEtCommune))
                .toList();
    }

    /** @throws RegleMetierException when the caller may not bring in the pupils of this school */
    @Transactional(readOnly = true)
    public void exigerPermis(Uai uai) {
        if (!portees.uaisPermises().contains(uai.valeur())) {
            throw new RegleMetierException("imports.hors-perimetre", uai.valeur());
        }
    }

    /** Latest first. */
    @Transactional(readOnly = true)
    public Page<Livraison> dernieres(int page) {
        return Page.de(livraisons.dernieres(Page.TAILLE + 1, (page - 1) * Page.TAILLE), page, Page.TAILLE);
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Livraison> aDecider() {
        return livraisons.aDecider();
    }

    @Transactional(readOnly = true)
    public int compterADecider() {
        return livraisons.compterADecider();
    }

    /** The same files, applied before. */
    @Transactional(readOnly = true)
    public Optional<Livraison> dejaAppliquee(Livraison livraison) {
        return livraisons
                .dejaAppliquee(livraison.empreinte())
                .filter(autre -> !autre.id().equals(livraison.id()));
    }

    @Transactional(readOnly = true)
    public Map<Constat.Etat, Integer> nombres(LivraisonId id) {
        return constats.nombres(id);
    }

    @Transactional(readOnly = true)
    public Page<Constat> constats(LivraisonId id, Constat.Etat etat, int page) {
        return Page.de(constats.lister(id, etat, Page.TAILLE + 1, (page - 1) * Page.TAILLE), page, Page.TAILLE);
    }

    /** New files, to be or already there, that resemble a known one. */
    @Transactional(readOnly = true)
    public List<Semblable> semblables(LivraisonId id) {
        return ressemblances.lire(id.valeur());
    }

    @Transactional(readOnly = true)
    public Constat constat(LivraisonId id, long constat) {
        return constats.find(id, constat).orElseThrow(() -> new IntrouvableException("constat", constat));
    }

    /** Of the lines shown, those of {@code retenus} stay ticked. */
    public void retenir(LivraisonId id, Collection<Long> montres, Set<Long> retenus) {
        exigerADecider(id);
        decisions.retenir(id, montres.stream().filter(retenus::contains).toList(), true);
        decisions.retenir(id, montres.stream().filter(m -> !retenus.contains(m)).toList(), false);
    }

    /** Keeps the correction for the next comparison; a file may be chosen only among those the caller sees. */
    public void noter(LivraisonId id, long constat, Correction correction) {
        exigerADecider(id);
        var ligne = constat(id, constat);
        if (ligne.cle().isEmpty() || !ligne.nature().equals("ELEVE")) {
            throw new RegleMetierException("imports.ligne.sans-identifiant");
        }
        if (correction.dossier() != null) {
            jeunes.find(new JeuneId(correction.dossier()));
        }
        decisions.corriger(id, ligne, correction);
    }

    /** Announces the application, in a transaction of its own: if it stops halfway, the page can say so. */
    public void commencer(LivraisonId id) {
        exigerADecider(id);
        if (!livraisons.passer(id, List.of(Etat.PRET, Etat.INTERROMPU), Etat.EN_COURS)) {
            throw new RegleMetierException("imports.deja-en-cours");
        }
    }

    /** The application was refused: everything is as before. */
    public void renoncer(LivraisonId id) {
        livraisons.passer(id, List.of(Etat.EN_COURS), Etat.PRET);
    }

    public void abandonner(LivraisonId id) {
        exigerADecider(id);
        livraisons.passer(id, List.of(Etat.PRET, Etat.INTERROMPU), Etat.ABANDONNE);
        constats.effacerLesNoms(id);
        ressemblances.effacer(id.valeur());
        decisions.effacer(id);
        journal.consigner(Geste.IMPORT, "LIVRAISON", id.valeur().toString(), "ABANDON");
    }

    private void exigerADecider(LivraisonId id) {
        switch (find(id).etat()) {
            case PRET, INTERROMPU -> {}
            case EN_COURS -> throw new RegleMetierException("imports.deja-en-cours");
            case APPLIQUE -> throw new RegleMetierException("imports.deja-applique");
            case ABANDONNE -> throw new RegleMetierException("imports.abandonne");
        }
    }
}
