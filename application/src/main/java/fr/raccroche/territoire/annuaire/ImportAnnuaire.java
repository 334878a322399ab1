package fr.raccroche.territoire.annuaire;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.AnnuaireImporte;
import fr.raccroche.territoire.RattachementsChanges;
import fr.raccroche.territoire.annuaire.DepotAnnuaireRepository.Doublon;
import fr.raccroche.territoire.annuaire.ImportAnnuaireRepository.Sort;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the national directory in, in one transaction that sees every file (cercles follow the schools). The same file
 * twice changes nothing the second time.
 */
@Service
public class ImportAnnuaire {

    /** An import of the past. */
    public record Passe(UUID id, Instant le, BilanAnnuaire bilan) {}

    private final DepotAnnuaireRepository depot;
    private final ImportAnnuaireRepository ecarts;
    private final TerritoiresAnnuaireRepository territoires;
    private final HistoriqueAnnuaireRepository historique;
    private final AuNomDuSysteme systeme;
    private final ApplicationEventPublisher evenements;
    private final Journal journal;
    private final Clock horloge;

    ImportAnnuaire(
            DepotAnnuaireRepository depot,
            ImportAnnuaireRepository ecarts,
            TerritoiresAnnuaireRepository territoires,
            HistoriqueAnnuaireRepository historique,
            AuNomDuSysteme systeme,
            ApplicationEventPublisher evenements,
            Journal journal,
            Clock horloge) {
        this.depot = depot;
        this.ecarts = ecarts;
        this.territoires = territoires;
        this.historique = historique;
        this.systeme = systeme;
        this.evenements = evenements;
        this.journal = journal;
        this.horloge = horloge;
    }

    /** What the file would do; writes nothing. */
    public BilanAnnuaire apercu(Path fichier, String nom, LongConsumer progres) {
        return systeme.executer(() -> {
            var lecture = deposer(fichier, progres);
            return bilan(nom, lecture, comparer(lecture), ecarts.compterOuverts(lecture.departements()), 0);
        });
    }

    /** @param accepterLesFermetures the caller has read that the file closes many schools and wants it */
    public Passe importer(Path fichier, String nom, boolean accepterLesFermetures, LongConsumer progres) {
        return systeme.executer(() -> {
            var lecture = deposer(fichier, progres);
            var ouverts = ecarts.compterOuverts(lecture.departements());
            var trouves = comparer(lecture);
            var prevu = bilan(nom, lecture, trouves, ouverts, 0);
            if (prevu.fermeturesDouteuses() && !accepterLesFermetures) {
                throw new RegleMetierException("annuaire.fermetures", prevu.fermes(), ouverts);
            }
            ecarts.appliquerLesEcarts();
            var ouvertures = territoires.ouvrir();
            var deplaces = territoires.rattacher(LocalDate.now(horloge));
            var fait = bilan(nom, lecture, trouves, ouverts, deplaces.size());
            var id = historique.insert(fait);
            ouvertures.forEach(evenements::publishEvent);
            evenements.publishEvent(new AnnuaireImporte(id, trouves.uais(Sort.NOUVEAU), trouves.autres()));
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

    private void reunir(List<Doublon> lignes) {
        var sites = new Sites(lignes);
        var principal = sites.principal();
        if (sites.nature().trier() instanceof Nature.Tri.Garde(var genre)) {
            depot.reunir(principal.uai(), principal.ligne(), genre, sites.autres());
        }
    }

    private Ecarts comparer(BilanDeLecture lecture) {
        return new Ecarts(ecarts.comparer(lecture.departements(), lecture.uaisRefuses(), LocalDate.now(horloge)));
    }

    private BilanAnnuaire bilan(String nom, BilanDeLecture lecture, Ecarts trouves, int ouverts, int deplaces) {
        var reunies = lecture.gardes() - depot.compter();
        return new BilanAnnuaire(
                nom,
                lecture.empreinte(),
                lecture.lus(),
                lecture.gardes() - reunies,
                trouves.combien(Sort.NOUVEAU),
                trouves.combien(Sort.MODIFIE),
                trouves.combien(Sort.FERME),
                trouves.combien(Sort.ROUVERT),
                lecture.gardes() - reunies - trouves.dansLeFichier(),
                lecture.ignores(),
                lecture.refuses(),
                deplaces,
                ouverts,
                lecture.details(reunies, trouves.mouvements()));
    }
}
