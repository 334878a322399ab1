package fr.raccroche.territoire.annuaire;

import fr.raccroche.base.Appelant;
import fr.raccroche.base.AppelantCourant;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.AnnuaireImporte;
import fr.raccroche.territoire.RattachementsChanges;
import fr.raccroche.territoire.annuaire.DepotAnnuaireRepository.Doublon;
import fr.raccroche.territoire.annuaire.ImportAnnuaireRepository.Ecart;
import fr.raccroche.territoire.annuaire.ImportAnnuaireRepository.Sort;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the national directory in, in one transaction that sees every file (cercles follow the schools). The same file
 * twice changes nothing the second time.
 */
@Service
public class ImportAnnuaire {

    private static final int MOUVEMENTS_DETAILLES = 1_000;

    /** An import of the past. */
    public record Passe(UUID id, Instant le, BilanAnnuaire bilan) {}

    private final DepotAnnuaireRepository depot;
    private final ImportAnnuaireRepository ecarts;
    private final HistoriqueAnnuaireRepository historique;
    private final AuNomDuSysteme systeme;
    private final ObjectProvider<AppelantCourant> appelant;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    ImportAnnuaire(
            DepotAnnuaireRepository depot,
            ImportAnnuaireRepository ecarts,
            HistoriqueAnnuaireRepository historique,
            AuNomDuSysteme systeme,
            ObjectProvider<AppelantCourant> appelant,
            ApplicationEventPublisher evenements,
            Journal journal,
            Clock horloge) {
        this.depot = depot;
        this.ecarts = ecarts;
        this.historique = historique;
        this.systeme = systeme;
        this.appelant = appelant;
        this.evenements = evenements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What the file would do; writes nothing. */
    public BilanAnnuaire apercu(Path fichier, String nom, LongConsumer progres) {
        return systeme.executer(demandeur(), () -> {
            var lecture = deposer(fichier, progres);
            return bilan(nom, lecture, comparer(lecture), ecarts.compterOuverts(lecture.departements()), 0);
        });
    }

    /** @param accepterLesFermetures the caller has read that the file closes many schools and wants it */
    public Passe importer(Path fichier, String nom, boolean accepterLesFermetures, LongConsumer progres) {
        return systeme.executer(demandeur(), () -> {
            var lecture = deposer(fichier, progres);
            var ouverts = ecarts.compterOuverts(lecture.departements());
            var trouves = comparer(lecture);
            var prevu = bilan(nom, lecture, trouves, ouverts, 0);
            if (prevu.fermeturesDouteuses() && !accepterLesFermetures) {
                throw new RegleMetierException("annuaire.fermetures", prevu.fermes(), ouverts);
            }
            ecarts.appliquerLesEcarts();
            var territoires = ecarts.ouvrirLesTerritoires();
            var deplaces = ecarts.rattacher(LocalDate.now(horloge));
            var fait = bilan(nom, lecture, trouves, ouverts, deplaces.size());
            var id = historique.insert(fait);
            territoires.forEach(evenements::publishEvent);
            evenements.publishEvent(new AnnuaireImporte(id, uais(trouves, Sort.NOUVEAU), autres(trouves)));
            if (!deplaces.isEmpty()) {
                evenements.publishEvent(new RattachementsChanges(deplaces));
            }
            journal.consigner(
                    Geste.IMPORT,
                    "ANNUAIRE",
                    id.toString(),
                    "nouveaux=%d modifies=%d fermes=%d".formatted(fait.nouveaux(), fait.modifies(), fait.fermes()));
            return new Passe(id, horloge.instant(), fait);
        });
    }

    @Transactional(readOnly = true)
    public Passe find(UUID id) {
        return historique.find(id).orElseThrow(() -> new IntrouvableException("import_annuaire", id));
    }

    @Transactional(readOnly = true)
    public List<Passe> derniers(int limite) {
        return historique.derniers(limite);
    }

    private BilanDeLecture deposer(Path fichier, LongConsumer progres) {
        depot.preparer();
        var lecture = depot.copier(LocalDate.now(horloge), ligne -> LecteurAnnuaire.lire(fichier, ligne, progres));
        if (lecture.gardes() == 0) {
            throw new RegleMetierException("annuaire.rien-a-garder", lecture.lus());
        }
        depot.doublons().values().forEach(this::reunir);
        depot.indexer();
        return lecture;
    }

    /** The mother site rather than an annexe, then the row with most tracks; the tracks of all rows decide the kind. */
    private void reunir(List<Doublon> lignes) {
        var principale = lignes.stream()
                .min(Comparator.comparing(Doublon::annexe)
                        .thenComparing(doublon -> -doublon.nature().voies())
                        .thenComparing(Doublon::ligne))
                .orElseThrow();
        var nature = lignes.stream().map(Doublon::nature).reduce(principale.nature(), Nature::avec);
        if (nature.trier() instanceof Nature.Tri.Garde(var genre)) {
            depot.reunir(
                    principale.uai(),
                    principale.ligne(),
                    genre,
                    lignes.stream()
                            .filter(autre -> autre.ligne() != principale.ligne())
                            .map(Doublon::site)
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(" ; ")));
        }
    }

    private List<Ecart> comparer(BilanDeLecture lecture) {
        return ecarts.comparer(lecture.departements(), lecture.uaisRefuses(), LocalDate.now(horloge));
    }

    private BilanAnnuaire bilan(String nom, BilanDeLecture lecture, List<Ecart> trouves, int ouverts, int deplaces) {
        var reunies = lecture.gardes() - depot.compter();
        var changes = (int) trouves.stream().filter(ecart -> !ecart.absent()).count();
        return new BilanAnnuaire(
                nom,
                lecture.empreinte(),
                lecture.lus(),
                lecture.gardes() - reunies,
                uais(trouves, Sort.NOUVEAU).size(),
                uais(trouves, Sort.MODIFIE).size(),
                uais(trouves, Sort.FERME).size(),
                uais(trouves, Sort.ROUVERT).size(),
                lecture.gardes() - reunies - changes,
                lecture.ignores(),
                lecture.refuses(),
                deplaces,
                ouverts,
                lecture.details(
                        reunies,
                        trouves.stream()
                                .limit(MOUVEMENTS_DETAILLES)
                                .map(ecart -> new BilanAnnuaire.Mouvement(
                                        ecart.uai().valeur(), ecart.sort().name(), ecart.nom(), ecart.commune()))
                                .toList()));
    }

    private static Set<Uai> uais(List<Ecart> ecarts, Sort sort) {
        return ecarts.stream()
                .filter(ecart -> ecart.sort() == sort)
                .map(Ecart::uai)
                .collect(Collectors.toSet());
    }

    private static Set<Uai> autres(List<Ecart> ecarts) {
        return ecarts.stream()
                .filter(ecart -> ecart.sort() != Sort.NOUVEAU)
                .map(Ecart::uai)
                .collect(Collectors.toSet());
    }

    private Optional<UUID> demandeur() {
        return appelant.stream()
                .findFirst()
                .map(AppelantCourant::get)
                .flatMap(courant ->
                        courant instanceof Appelant.Personne(UUID agent) ? Optional.of(agent) : Optional.empty());
    }
}
