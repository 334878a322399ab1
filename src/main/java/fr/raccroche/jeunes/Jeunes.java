package fr.raccroche.jeunes;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of young people, within the caller's cercles. */
@Service
@Transactional
public class Jeunes {

    private final JeuneRepository jeunes;
    private final AppartenanceRepository appartenances;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Jeunes(
            JeuneRepository jeunes,
            AppartenanceRepository appartenances,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.jeunes = jeunes;
        this.appartenances = appartenances;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Jeune find(JeuneId id) {
        return jeunes.find(id).orElseThrow(() -> new IntrouvableException("jeune", id.valeur()));
    }

    /** @throws IntrouvableException outside the caller's cercles as well */
    @Transactional(readOnly = true)
    public Identite identite(JeuneId id) {
        return find(id).identite();
    }

    /** The school where the young person is enrolled that day, if any. */
    @Transactional(readOnly = true)
    public Optional<Uai> ecole(JeuneId id, LocalDate jour) {
        return appartenances.ecole(id, AnneeScolaire.de(jour), jour);
    }

    /** Files one does not see are absent from the answer. */
    @Transactional(readOnly = true)
    public Map<JeuneId, Identite> identites(Collection<JeuneId> ids) {
        return jeunes.findAll(ids).stream()
                .map(Jeune::identite)
                .collect(Collectors.toUnmodifiableMap(Identite::id, Function.identity()));
    }

    /** The file that a merged one now is; empty when it was never merged. */
    @Transactional(readOnly = true)
    public Optional<JeuneId> garde(JeuneId id) {
        return jeunes.garde(id);
    }

    public JeuneId creer(NouveauJeune nouveau) {
        controler(nouveau.etatCivil());
        if (nouveau.suiviDu() != null) {
            controlerJour(nouveau.suiviDu());
        }
        var id = new JeuneId(UUID.randomUUID());
        var suivi = nouveau.suiviDu() != null;
        switch (nouveau.depart()) {
            case NouveauJeune.Ecole(var uai, var annee, var classe) -> {
                jeunes.insert(id, nouveau, cerclesDeDepart(uai, suivi, null));
                appartenances.insertScolarite(id, uai, annee, classe);
            }
            case NouveauJeune.Cercle(var cercle, var libelle) -> {
                jeunes.insert(id, nouveau, cerclesDeDepart(null, suivi, cercle));
                appartenances.rattacher(
                        id, cercle, TypeActe.SAISIE, id.valeur(), libelle, LocalDate.now(horloge), null);
            }
        }
        appartenances.recalculer(id);
        apresChangement(id, "CREATION");
        if (suivi) {
            evenements.publishEvent(new SuiviConsigne(id));
        }
        return id;
    }

    public void corriger(JeuneId id, EtatCivil etatCivil, int version) {
        controler(etatCivil);
        find(id);
        jeunes.update(id, etatCivil, version);
        apresChangement(id, "IDENTITE");
    }

    public void corriger(JeuneId id, Coordonnees coordonnees, int version) {
        find(id);
        jeunes.update(id, coordonnees, version);
        journal.consigner(Geste.ECRITURE, "JEUNE", id.valeur().toString(), "COORDONNEES");
    }

    public void corrigerDiplome(
            JeuneId id, Diplome diplome, @Nullable LocalDate le, @Nullable Preuve preuve, int version) {
        find(id);
        if (le != null) {
            controlerJour(le);
        }
        jeunes.updateDiplome(id, diplome, le, preuve, version);
        apresChangement(id, "DIPLOME");
    }

    /** Begins the follow-up, or keeps the earliest of the two dates; a closed follow-up opens again. */
    public void prendreEnSuivi(JeuneId id, LocalDate du) {
        controlerJour(du);
        var jeune = find(id);
        var avant = jeune.suiviDu();
        var debut = avant == null || du.isBefore(avant) ? du : avant;
        if (!debut.equals(avant) || jeune.suiviAu() != null) {
            jeunes.updateSuivi(id, debut, null);
            suiviChange(id, "SUIVI_DEBUT");
        }
    }

    public void cloreSuivi(JeuneId id, LocalDate au) {
        var jeune = find(id);
        var debut = jeune.suiviDu();
        if (debut == null || jeune.suiviAu() != null) {
            throw new RegleMetierException("jeunes.suivi.absent");
        }
        if (au.isBefore(debut)) {
            throw new RegleMetierException("jeunes.suivi.fin-avant-debut");
        }
        jeunes.updateSuivi(id, debut, au);
        suiviChange(id, "SUIVI_FIN");
    }

    /** Puts the file in the cercle because of an act; the same act again moves its dates. */
    public void rattacher(
            JeuneId id,
            CercleId cercle,
            TypeActe type,
            UUID acte,
            String libelle,
            LocalDate du,
            @Nullable LocalDate au) {
        find(id);
        appartenances.rattacher(id, cercle, type, acte, libelle, du, au);
        appartenances.recalculer(id);
        journal.consigner(Geste.ECRITURE, "JEUNE", id.valeur().toString(), "RATTACHEMENT " + type);
    }

    /** Forgets the attachments that the act gave, as when an accueil is cancelled. */
    public void detacher(JeuneId id, TypeActe type, UUID acte) {
        find(id);
        if (appartenances.detacher(id, type, acte) > 0) {
            appartenances.recalculer(id);
            journal.consigner(Geste.ECRITURE, "JEUNE", id.valeur().toString(), "DETACHEMENT " + type);
        }
    }

    /** To be called in the transaction that changed the schooling of the file: cercles, statuses and journal follow. */
    public void appartenanceChangee(JeuneId id, String geste) {
        appartenances.recalculer(id);
        apresChangement(id, geste);
        evenements.publishEvent(new SuiviConsigne(id));
    }

    /** By which cercles the file can be seen today, and what put it there. */
    @Transactional(readOnly = true)
    public List<Appartenance> appartenances(JeuneId id) {
        return appartenances.de(id);
    }

    private int[] cerclesDeDepart(@Nullable Uai uai, boolean suivi, @Nullable CercleId cercle) {
        var depart = appartenances.depart(uai, suivi, cercle);
        if (!depart.permis()) {
            throw new RegleMetierException(
                    !suivi && appartenances.depart(uai, true, cercle).permis()
                            ? "jeunes.depart.suivi-requis"
                            : "jeunes.depart.hors-perimetre");
        }
        return depart.cercles();
    }

    private void suiviChange(JeuneId id, String geste) {
        appartenanceChangee(id, geste);
    }

    private void apresChangement(JeuneId id, String geste) {
        journal.consigner(Geste.ECRITURE, "JEUNE", id.valeur().toString(), geste);
        evenements.publishEvent(new FaitsChanges(id));
    }

    private void controler(EtatCivil etatCivil) {
        var age = etatCivil.ageAu(LocalDate.now(horloge));
        if (etatCivil.naissance().isAfter(LocalDate.now(horloge)) || age < 8 || age > 40) {
            throw new RegleMetierException("jeunes.naissance.invraisemblable");
        }
    }

    private void controlerJour(LocalDate jour) {
        if (jour.isAfter(LocalDate.now(horloge))) {
            throw new RegleMetierException("jeunes.date.future");
        }
    }
}
