package fr.raccroche.jeunes;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Refus;
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

    /** What is refused of a date of birth: no young person of the mission is so young, or so old. */
    public Refus refusDeNaissance(@Nullable LocalDate naissance) {
        var age = naissance == null ? -1 : EtatCivil.ageAu(naissance, LocalDate.now(horloge));
        return refusDuFutur("naissance", naissance)
                .si(naissance != null && (age < 8 || age > 40), "naissance", "jeunes.naissance.invraisemblable");
    }

    /** What is refused of the day of a fact, when it is known: it has not come yet. */
    public Refus refusDuFutur(String partie, @Nullable LocalDate jour) {
        return new Refus().si(jour != null && jour.isAfter(LocalDate.now(horloge)), partie, "jeunes.date.future");
    }

    /** What is refused of the day of an act with the young person: at that age nobody is of secondary school yet. */
    @Transactional(readOnly = true)
    public Refus refusDuJour(JeuneId id, String partie, LocalDate jour) {
        return new Refus()
                .si(identite(id).ageAu(jour) < EtatCivil.AGE_DU_SECOND_DEGRE, partie, "jeunes.date.trop-jeune");
    }

    /** All that the rules refuse of a file to create, of which nothing may be known yet. */
    @Transactional(readOnly = true)
    public Refus refus(
            @Nullable LocalDate naissance, Optional<NouveauJeune.Depart> depart, @Nullable LocalDate suiviDu) {
        return refusDeNaissance(naissance)
                .et(refusDuFutur("suiviDu", suiviDu))
                .et(depart.map(choisi -> refusDuDepart(choisi, suiviDu != null)).orElseGet(Refus::new));
    }

    public JeuneId creer(NouveauJeune nouveau) {
        refus(nouveau.etatCivil().naissance(), Optional.of(nouveau.depart()), nouveau.suiviDu())
                .et(nouveau.coordonnees().refus(Coordonnees.AUCUNE))
                .lever();
        var id = new JeuneId(UUID.randomUUID());
        var suivi = nouveau.suiviDu() != null;
        jeunes.insert(id, nouveau, depart(nouveau.depart(), suivi).cercles());
        switch (nouveau.depart()) {
            case NouveauJeune.Ecole(var uai, var annee, var classe) ->
                appartenances.insertScolarite(id, uai, annee, classe);
            case NouveauJeune.Cercle(var cercle, var libelle) ->
                appartenances.rattacher(
                        id, cercle, TypeActe.SAISIE, id.valeur(), libelle, LocalDate.now(horloge), null);
        }
        appartenances.recalculer(id);
        apresChangement(id, "CREATION");
        if (suivi) {
            evenements.publishEvent(new SuiviConsigne(id));
        }
        return id;
    }

    public void corriger(JeuneId id, EtatCivil etatCivil, int version) {
        refusDeNaissance(etatCivil.naissance()).lever();
        find(id);
        jeunes.update(id, etatCivil, version);
        apresChangement(id, "IDENTITE");
    }

    public void corriger(JeuneId id, Coordonnees coordonnees, int version) {
        coordonnees.refus(find(id).coordonnees()).lever();
        jeunes.update(id, coordonnees, version);
        journal.consigner(Geste.ECRITURE, "JEUNE", id.valeur().toString(), "COORDONNEES");
    }

    public void corrigerDiplome(
            JeuneId id, Diplome diplome, @Nullable LocalDate le, @Nullable Preuve preuve, int version) {
        find(id);
        refusDuFutur("le", le).lever();
        jeunes.updateDiplome(id, diplome, le, preuve, version);
        apresChangement(id, "DIPLOME");
    }

    /** Begins the follow-up, or keeps the earliest of the two dates; a closed follow-up opens again. */
    public void prendreEnSuivi(JeuneId id, LocalDate du) {
        refusDuFutur("du", du).lever();
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
            throw new RegleMetierException("jeunes.suivi.fin-avant-debut").sur("au");
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

    /** A place that one only sees the followed of asks for a follow-up. */
    private Refus refusDuDepart(NouveauJeune.Depart choisi, boolean suivi) {
        var permis = depart(choisi, suivi).permis();
        var suiviRequis = !permis && !suivi && depart(choisi, true).permis();
        return new Refus()
                .si(suiviRequis, "suiviDu", "jeunes.depart.suivi-requis")
                .si(!permis && !suiviRequis, "depart", "jeunes.depart.hors-perimetre");
    }

    private AppartenanceRepository.Depart depart(NouveauJeune.Depart choisi, boolean suivi) {
        return switch (choisi) {
            case NouveauJeune.Ecole ecole -> appartenances.depart(ecole.uai(), suivi, null);
            case NouveauJeune.Cercle cercle -> appartenances.depart(null, suivi, cercle.cercle());
        };
    }

    private void suiviChange(JeuneId id, String geste) {
        appartenanceChangee(id, geste);
    }

    private void apresChangement(JeuneId id, String geste) {
        journal.consigner(Geste.ECRITURE, "JEUNE", id.valeur().toString(), geste);
        evenements.publishEvent(new FaitsChanges(id));
    }
}
