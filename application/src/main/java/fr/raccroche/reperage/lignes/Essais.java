package fr.raccroche.reperage.lignes;

import fr.raccroche.entretiens.Entretiens;
import fr.raccroche.entretiens.Nomenclature;
import fr.raccroche.entretiens.Tentatives;
import fr.raccroche.jeunes.Jeunes;
import fr.raccroche.reperage.Campagne.Reglages;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.VersionPerimeeException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attempts to reach the young person of a line, those of everybody: nobody is called twice (requirements B34, X25). */
@Service
@Transactional
public class Essais {

    private static final String CANAUX = "CANAL_CONTACT";
    private static final int DU_DOSSIER = 20;

    private final EssaiRepository essais;
    private final LignesDeReperage lignes;
    private final Campagnes campagnes;
    private final Entretiens entretiens;
    private final Tentatives tentatives;
    private final Jeunes jeunes;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Essais(
            EssaiRepository essais,
            LignesDeReperage lignes,
            Campagnes campagnes,
            Entretiens entretiens,
            Tentatives tentatives,
            Jeunes jeunes,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.essais = essais;
        this.lignes = lignes;
        this.campagnes = campagnes;
        this.entretiens = entretiens;
        this.tentatives = tentatives;
        this.jeunes = jeunes;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** All that the rules refuse of the attempt. */
    @Transactional(readOnly = true)
    Refus refus(Ligne ligne, Essai.Saisie saisie) {
        var futur = saisie.le().isAfter(LocalDate.now(horloge));
        // A date that is refused says nothing of the lists: they are then judged as they are today.
        var jour = futur ? LocalDate.now(horloge) : saisie.le();
        var nomenclature = nomenclature();
        return lignes.refusDEcrire(ligne)
                .si(futur, "le", "tentative.futur")
                .si(
                        nomenclature.liste(CANAUX).enUsage(jour).stream()
                                .noneMatch(canal -> canal.code().equals(saisie.canal())),
                        "canal",
                        "entretien.code-inconnu",
                        nomenclature.liste(CANAUX).libelle())
                .si(
                        nomenclature.resultats(jour).stream()
                                .noneMatch(resultat -> resultat.code().equals(saisie.resultat())),
                        "resultat",
                        "tentative.resultat-inconnu");
    }

    public UUID consigner(LigneId id, Essai.Saisie saisie) {
        refus(lignes.find(id), saisie).lever();
        var essai = essais.insert(id, saisie);
        lignes.tracer(id, "TENTATIVE");
        evenements.publishEvent(new LigneConsignee(essai));
        return essai;
    }

    /** @throws VersionPerimeeException when it was cancelled meanwhile, or is somebody else's */
    void annuler(LigneId id, UUID essai, int version) {
        var ligne = lignes.find(id);
        if (!essais.annuler(id, essai, version, lignes.conduit(ligne))) {
            throw new VersionPerimeeException("tentative", essai);
        }
        lignes.tracer(id, "TENTATIVE_ANNULEE");
        evenements.publishEvent(new LigneConsignee(essai));
    }

    /** Of everybody, latest first, those of the file of the young person as well. */
    @Transactional(readOnly = true)
    List<Essai> de(Ligne ligne) {
        var nomenclature = nomenclature();
        var conduit = lignes.conduit(ligne);
        var siens = essais.deLigne(ligne.id()).stream()
                .map(note -> new Essai(
                        note.id(),
                        note.le(),
                        note.heure(),
                        nomenclature.libelle(CANAUX, note.canal()),
                        note.resultat(),
                        note.joint(),
                        note.auteur(),
                        note.mienne(),
                        note.mienne() || conduit,
                        note.version()));
        return Stream.concat(siens, duDossier(ligne))
                .sorted(Comparator.comparing(Essai::le).reversed())
                .toList();
    }

    private Stream<Essai> duDossier(Ligne ligne) {
        return ligne.jeune().stream()
                .filter(jeune -> !jeunes.identites(List.of(jeune)).isEmpty())
                .flatMap(jeune -> tentatives.deJeune(jeune, DU_DOSSIER).stream())
                .map(t -> new Essai(
                        t.id(),
                        t.le(),
                        t.heure(),
                        t.canal(),
                        t.resultat(),
                        t.joint(),
                        t.auteur(),
                        false,
                        false,
                        t.version()));
    }

    /** What is still missing before « injoignable » may be said; both zero when it may. */
    record Reste(int tentatives, int canaux, Reglages reglages) {

        public boolean suffit() {
            return tentatives == 0 && canaux == 0;
        }
    }

    @Transactional(readOnly = true)
    Reste reste(Ligne ligne) {
        var reglages = campagnes.lire(ligne.campagne()).reglages();
        var vains = essais.vains(ligne.id());
        return new Reste(
                Math.max(0, reglages.tentativesMin() - vains.tentatives()),
                Math.max(0, reglages.canauxMin() - vains.canaux()),
                reglages);
    }

    Nomenclature nomenclature() {
        return entretiens.nomenclature();
    }
}
