package fr.raccroche.flux;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.AgentId;
import fr.raccroche.flux.Reponse.Cellules;
import fr.raccroche.flux.Reponse.Etat;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Phrases;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves lines of the tableau one by one, each in its own transaction (F45, F46, F47). What cannot be saved yet is kept as
 * a draft of its author, with the reason: nothing typed is lost, be it a new line or the correction of one.
 */
@Service
public class Lignes {

    private static final String CORRECTION_GARDEE =
            "Correction gardée, pas encore enregistrée. Appuyez sur Entrée pour l’enregistrer.";

    private final LigneQuery lecture;
    private final EcritureDeLigne ecriture;
    private final LigneEnAttenteRepository brouillons;
    private final Nomenclatures nomenclatures;
    private final Rapprochements rapprochements;
    private final ChoixDeFiltreQuery choix;
    private final AffichageRepository affichage;
    private final AgentCourant agent;
    private final Phrases phrases;
    private final TransactionTemplate transactions;
    private final TransactionTemplate lectures;
    private final Clock horloge;

    Lignes(
            LigneQuery lecture,
            EcritureDeLigne ecriture,
            LigneEnAttenteRepository brouillons,
            Nomenclatures nomenclatures,
            Rapprochements rapprochements,
            ChoixDeFiltreQuery choix,
            AffichageRepository affichage,
            AgentCourant agent,
            Phrases phrases,
            PlatformTransactionManager gestionnaire,
            Clock horloge) {
        this.lecture = lecture;
        this.ecriture = ecriture;
        this.brouillons = brouillons;
        this.nomenclatures = nomenclatures;
        this.rapprochements = rapprochements;
        this.choix = choix;
        this.affichage = affichage;
        this.agent = agent;
        this.phrases = phrases;
        this.transactions = new TransactionTemplate(gestionnaire);
        this.lectures = new TransactionTemplate(gestionnaire);
        this.lectures.setReadOnly(true);
        this.horloge = horloge;
    }

    public Reponse enregistrer(Saisie saisie) {
        var avant = saisie.reference().flatMap(this::trouver);
        if (saisie.reference().isPresent()) {
            var ligne = avant.orElseThrow(() -> new IntrouvableException("ligne", saisie.cle()));
            if (!modifiable(ligne)) {
                return Reponse.autreVersion(Etat.VERROU, ligne, "Cette ligne appartient à un autre agent.");
            }
            if (ligne.transmise() && corrige(ligne, saisie) && !motifConnu(saisie)) {
                garder(saisie);
                return Reponse.autreVersion(
                        Etat.VERROU,
                        ligne,
                        "Cette ligne fait partie de la transmission n° %d. Votre correction restera visible du coordonnateur comme un amendement, avec la valeur d’avant."
                                .formatted(ligne.transmission()));
            }
        }
        var lue = lire(saisie);
        if (!lue.prete()) {
            return garder(saisie, lue, lue.erreurs(), lue.message());
        }
        try {
            var reference = Amendement.pour(saisie.motif(), () -> ecrire(saisie, lue));
            return Reponse.enregistree(exiger(reference));
        } catch (RegleMetierException refus) {
            return garder(saisie, lue, Map.of(), phrases.de(refus));
        } catch (IntrouvableException hors) {
            return garder(saisie, lue, Map.of(Colonne.JEUNE, "Ce jeune n’est pas parmi ceux que vous voyez."), "");
        } catch (VersionPerimeeException conflit) {
            garder(saisie);
            return saisie.reference()
                    .flatMap(this::trouver)
                    .map(autre -> Reponse.autreVersion(Etat.CONFLIT, autre, ""))
                    .orElseThrow(() -> conflit);
        }
    }

    /** What each line would become, without writing anything. */
    public List<Reponse> apercu(List<Saisie> saisies) {
        return dans(() -> {
            var listes = nomenclatures.lire();
            return saisies.stream()
                    .map(saisie -> {
                        var lue = new LectureDeLigne(saisie, listes, rapprochements, LocalDate.now(horloge)).lire();
                        return new Reponse(lue.etat(), cellules(saisie, lue), lue.erreurs(), lue.message(), null);
                    })
                    .toList();
        });
    }

    /** One row of a file, in the transaction of the whole file. @throws RegleMetierException that names the row */
    public void appliquer(Saisie saisie, int numero) {
        var lue = lire(saisie);
        if (!lue.prete()) {
            throw new RegleMetierException(
                    "flux.import-ligne", numero, String.join(" ", lue.erreurs().values()) + lue.message());
        }
        saisie.reference().map(this::exiger).ifPresent(avant -> {
            if (!modifiable(avant) || avant.transmise()) {
                throw new RegleMetierException("flux.ligne-verrouillee");
            }
        });
        try {
            ecrire(saisie, lue);
        } catch (RegleMetierException refus) {
            throw new RegleMetierException("flux.import-ligne", numero, phrases.de(refus));
        } catch (VersionPerimeeException conflit) {
            throw new RegleMetierException("flux.import-ligne", numero, "elle a changé entre-temps.");
        }
    }

    public Reponse annuler(Saisie saisie) {
        saisie.reference()
                .ifPresentOrElse(
                        reference -> {
                            var ligne = exiger(reference);
                            if (!modifiable(ligne) || ligne.transmise()) {
                                throw new RegleMetierException("flux.ligne-verrouillee");
                            }
                            ecriture.annuler(reference, ligne.version());
                            oublier(reference.id());
                        },
                        () -> oublier(saisie.cle()));
        return new Reponse(Etat.ENREGISTREE, null, Map.of(), "", null);
    }

    public Reponse retablir(Saisie saisie) {
        var reference = saisie.reference().orElseThrow(() -> new IntrouvableException("ligne", saisie.cle()));
        ecriture.retablir(reference);
        return Reponse.enregistree(exiger(reference));
    }

    /** A draft and what it lacks. */
    public record Attente(UUID cle, Reponse reponse) {}

    /** The caller's drafts, with what is wrong or missing in each. */
    public List<Attente> saisiesEnAttente() {
        return dans(() -> {
            var listes = nomenclatures.lire();
            return brouillons.brouillons().stream()
                    .map(gardee -> {
                        var corrigee = gardee.reference().flatMap(this::trouver);
                        var saisie = corrigee.isPresent() ? gardee : gardee.sansReference();
                        var lue = new LectureDeLigne(saisie, listes, rapprochements, LocalDate.now(horloge)).lire();
                        var etat = !lue.prete()
                                ? lue.etat()
                                : corrigee.filter(Ligne::transmise).isPresent() ? Etat.VERROU : Etat.A_COMPLETER;
                        var message = lue.prete() && corrigee.isPresent() ? CORRECTION_GARDEE : lue.message();
                        return new Attente(
                                saisie.cle(), new Reponse(etat, Cellules.de(saisie), lue.erreurs(), message, null));
                    })
                    .toList();
        });
    }

    public Optional<Ligne> trouver(Reference reference) {
        return dans(() -> lecture.find(reference, affichage.montrees(moi().valeur())));
    }

    /** The line with all that a hand-over keeps of it. */
    public Optional<Ligne> trouverPourFiger(Reference reference) {
        return dans(() -> lecture.find(reference, Colonne.FIGEES));
    }

    /** A line is corrected by who wrote it; others see it. */
    public boolean modifiable(Ligne ligne) {
        return ligne.auteur().equals(moi());
    }

    LigneLue lire(Saisie saisie) {
        return dans(
                () -> new LectureDeLigne(saisie, nomenclatures.lire(), rapprochements, LocalDate.now(horloge)).lire());
    }

    private Reference ecrire(Saisie saisie, LigneLue lue) {
        return java.util.Objects.requireNonNull(transactions.execute(statut -> {
            saisie.reference().ifPresent(avant -> brouillons.oublier(avant.id()));
            return ecriture.ecrire(saisie, lue);
        }));
    }

    private Reponse garder(Saisie saisie, LigneLue lue, Map<Colonne, String> erreurs, String message) {
        garder(saisie);
        var etat = erreurs.isEmpty() && !lue.manques().isEmpty() ? Etat.A_COMPLETER : Etat.REFUSEE;
        return new Reponse(etat, cellules(saisie, lue), erreurs, message, null);
    }

    private void garder(Saisie saisie) {
        transactions.executeWithoutResult(statut -> brouillons.garder(saisie.enAttente(), moi().valeur()));
    }

    private void oublier(UUID cle) {
        transactions.executeWithoutResult(statut -> brouillons.oublier(cle));
    }

    private static Cellules cellules(Saisie saisie, LigneLue lue) {
        return new Cellules(saisie.source(), saisie.id(), saisie.version(), lue.textes(), lue.ids(), true, null, false);
    }

    /** A devenir learnt since is a fact of its own, awaited a year later: it corrects nothing of what was handed over. */
    private boolean corrige(Ligne ligne, Saisie saisie) {
        var lus = lire(saisie).textes();
        return Arrays.stream(Colonne.values())
                .filter(Colonne::transmissible)
                .anyMatch(colonne -> !ligne.texte(colonne).equals(lus.getOrDefault(colonne, "")));
    }

    private boolean motifConnu(Saisie saisie) {
        return dans(choix::motifs).stream().anyMatch(motif -> motif.id().equals(saisie.motif()));
    }

    private Ligne exiger(Reference reference) {
        return trouver(reference).orElseThrow(() -> new IntrouvableException("ligne", reference.id()));
    }

    private AgentId moi() {
        return agent.id();
    }

    private <T> T dans(Supplier<T> travail) {
        return java.util.Objects.requireNonNull(lectures.execute(statut -> travail.get()));
    }
}
