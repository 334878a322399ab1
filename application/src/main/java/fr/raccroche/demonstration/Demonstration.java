package fr.raccroche.demonstration;

import fr.raccroche.base.RangementRepository;
import fr.raccroche.demonstration.population.Population;
import fr.raccroche.socle.AnneeScolaire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database once, before the first page is served: real schools, invented people, three school years
 * imported as SIECLE files, and what formateurs wrote. The same seed gives the same people.
 */
@Component
@Profile("demonstration")
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    /** Whoever begins with it invents the same people. */
    static final long GRAINE = 35;

    private final TerritoireDeDemonstration territoire;
    private final AgentsDeDemonstration agents;
    private final RentreesInventees rentrees;
    private final SuivisInventes faits;
    private final ReperageInvente reperage;
    private final LeveesInventees levees;
    private final RangementRepository rangement;
    private final Clock horloge;
    private final Path dossier;
    private final int effectif;
    private final int suivis;
    private boolean pret;

    Demonstration(
            TerritoireDeDemonstration territoire,
            AgentsDeDemonstration agents,
            RentreesInventees rentrees,
            SuivisInventes faits,
            ReperageInvente reperage,
            LeveesInventees levees,
            Flyway flyway,
            Clock horloge,
            @Value("${raccroche.base.dossier}") Path base,
            @Value("${raccroche.demonstration.effectif:60000}") int effectif,
            @Value("${raccroche.demonstration.suivis:4000}") int suivis) {
        this.territoire = territoire;
        this.agents = agents;
        this.rentrees = rentrees;
        this.faits = faits;
        this.reperage = reperage;
        this.levees = levees;
        this.rangement = new RangementRepository(
                JdbcClient.create(flyway.getConfiguration().getDataSource()));
        this.horloge = horloge;
        this.dossier = base.toAbsolutePath().resolveSibling(base.getFileName() + ".demonstration");
        this.effectif = effectif;
        this.suivis = suivis;
    }

    @Override
    public void start() {
        pret = true;
        if (Files.exists(dossier.resolve("complete"))) {
            return;
        }
        if (Files.exists(dossier)) {
            throw new IllegalStateException(
                    "Le remplissage de la démonstration a été interrompu. Lancez « bin/serve --effacer », puis « bin/serve ».");
        }
        try {
            Files.createDirectories(dossier);
            remplir();
            Files.writeString(
                    dossier.resolve("complete"), LocalDate.now(horloge).toString());
        } catch (IOException panne) {
            throw new UncheckedIOException(panne);
        }
    }

    private void remplir() throws IOException {
        LOG.info("Démonstration 1/6 : annuaire des établissements d'Ille-et-Vilaine");
        var bassins = territoire.installer();
        LOG.info("Démonstration 2/6 : agents, actions et lettres de mission");
        var annee = AnneeScolaire.de(LocalDate.now(horloge));
        var formateurs = agents.installer(bassins, annee);
        LOG.info("Démonstration 3/6 : invention de {} élèves par an sur trois ans", effectif);
        var ecoles =
                bassins.stream().flatMap(bassin -> bassin.ecoles().stream()).toList();
        var eleves = new Population(ecoles, GRAINE, effectif).inventer(annee.debut() - 2, annee.debut());
        LOG.info("Démonstration 4/6 : fichiers SIECLE de {} établissements, écrits puis importés", ecoles.size());
        var exemple = formateurs.getFirst().ecoles().getFirst();
        for (int debut = annee.debut() - 2; debut <= annee.debut(); debut++) {
            rentrees.importer(
                    new AnneeScolaire(debut),
                    eleves,
                    dossier.resolve("siecle"),
                    debut == annee.debut() ? Optional.of(exemple) : Optional.empty());
        }
        LOG.info("Démonstration 5/6 : {} jeunes suivis", suivis);
        faits.ecrire(formateurs, eleves, suivis);
        LOG.info("Démonstration 6/6 : une campagne de repérage, ses listes et leur rapprochement");
        reperage.ecrire(eleves, annee);
        levees.ecrire();
        rangement.ranger();
        LOG.info("Démonstration prête : {} personnes inventées", eleves.size());
    }

    @Override
    public void stop() {
        pret = false;
    }

    @Override
    public boolean isRunning() {
        return pret;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
