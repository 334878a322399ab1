package fr.raccroche.imports;

import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.imports.Livraison.Etat;
import fr.raccroche.imports.Portee.Attendu;
import fr.raccroche.imports.lecture.FichierDepose;
import fr.raccroche.imports.ressemblances.Ressemblances;
import fr.raccroche.jeunes.versement.Versements;
import fr.raccroche.siecle.SiecleException;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.Uai;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Imports SIECLE exports at once, without preview: for the command line and the demonstration. */
@Service
public class ImportSiecle {

    private final Analyse analyse;
    private final Versements versements;
    private final LivraisonRepository livraisons;
    private final ConstatRepository constats;
    private final Ressemblances ressemblances;
    private final PorteeRepository portees;
    private final AuNomDuSysteme systeme;

    ImportSiecle(
            Analyse analyse,
            Versements versements,
            LivraisonRepository livraisons,
            ConstatRepository constats,
            Ressemblances ressemblances,
            PorteeRepository portees,
            AuNomDuSysteme systeme) {
        this.analyse = analyse;
        this.versements = versements;
        this.livraisons = livraisons;
        this.constats = constats;
        this.ressemblances = ressemblances;
        this.portees = portees;
        this.systeme = systeme;
    }

    /**
     * Takes in everything that is not refused, in one transaction, and keeps the report. The school and the year, when
     * given, must be those of the files.
     *
     * @throws RegleMetierException when a file cannot be read, or is not the one announced; nothing is then imported
     */
    public Rapport importer(List<Path> fichiers, Optional<Uai> uai, Optional<AnneeScolaire> annee) {
        try {
            return appliquer(fichiers, new Origine.Siecle(new Attendu(uai, annee)));
        } catch (SiecleException illisible) {
            throw new RegleMetierException(
                    illisible.cle(), illisible.arguments().toArray());
        }
    }

    private Rapport appliquer(List<Path> fichiers, Origine origine) {
        var deposes = fichiers.stream()
                .map(chemin -> FichierDepose.surPlace(chemin, Depot.nom(chemin)))
                .toList();
        var id = new LivraisonId(UUID.randomUUID());
        return systeme.executer(Optional.empty(), () -> {
            livraisons.attendreSonTour();
            var resultat = analyse.analyser(id.valeur(), deposes, origine);
            versements.appliquer("SIECLE");
            var cercles = portees.cercles(resultat.portee().volets().keySet());
            livraisons.insert(
                    id,
                    origine,
                    Etat.APPLIQUE,
                    resultat.portee(),
                    FichierDepose.empreinte(deposes),
                    resultat.rapport(),
                    cercles);
            ressemblances.appliquer(id.valeur(), cercles);
            constats.garderLesRefus(id, resultat.rapport(), cercles);
            return resultat.rapport();
        });
    }
}
