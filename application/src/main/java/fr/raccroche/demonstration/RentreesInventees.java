package fr.raccroche.demonstration;

import fr.raccroche.demonstration.population.EleveInvente;
import fr.raccroche.imports.ImportSiecle;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Each school sends its pupils of a year as a SIECLE file, which is imported as any other. */
@Component
@Profile("demonstration")
class RentreesInventees {

    private static final Logger LOG = LoggerFactory.getLogger(RentreesInventees.class);
    private static final int ARRIVES_DEPUIS = 3;

    private final ImportSiecle imports;
    private final Clock horloge;
    private final Path exemples;

    RentreesInventees(ImportSiecle imports, Clock horloge, @Value("${raccroche.base.dossier}") Path base) {
        this.imports = imports;
        this.horloge = horloge;
        this.exemples = base.toAbsolutePath().resolveSibling("exemples");
    }

    /** {@code dossier} holds each file until it is imported; {@code exemple}: the school that is given one to try. */
    void importer(AnneeScolaire annee, List<EleveInvente> eleves, Path dossier, Optional<Uai> exemple)
            throws IOException {
        var le = annee.premierJour().plusDays(75);
        var aujourdhui = LocalDate.now(horloge);
        Map<String, List<EleveInvente>> parEcole = new TreeMap<>();
        for (var eleve : eleves) {
            eleve.scolarite().stream()
                    .filter(passage -> passage.annee() == annee.debut())
                    .forEach(passage -> parEcole.computeIfAbsent(passage.ecole().uai(), uai -> new ArrayList<>())
                            .add(eleve));
        }
        int faits = 0;
        for (var ecole : parEcole.entrySet()) {
            var uai = new Uai(ecole.getKey());
            var inscrits = ecole.getValue();
            if (exemple.equals(Optional.of(uai)) && inscrits.size() > 2 * ARRIVES_DEPUIS) {
                ecrireLExemple(new ExportDEcole(uai, annee, aujourdhui, inscrits.subList(1, inscrits.size())));
                inscrits = inscrits.subList(0, inscrits.size() - ARRIVES_DEPUIS);
            }
            var export = new ExportDEcole(uai, annee, le.isAfter(aujourdhui) ? aujourdhui : le, inscrits);
            var fichier = export.ecrire(dossier);
            imports.importer(List.of(fichier), Optional.of(uai), Optional.of(annee));
            Files.delete(fichier);
            if (++faits % 40 == 0 || faits == parEcole.size()) {
                LOG.info("  {} : {} établissements sur {}", annee.libelle(), faits, parEcole.size());
            }
        }
    }

    /** A file to try the import with: since the one imported here, some pupils have come and one has left. */
    private void ecrireLExemple(ExportDEcole export) {
        LOG.info("  Un export SIECLE à importer pour essayer : {}", export.ecrire(exemples));
    }
}
