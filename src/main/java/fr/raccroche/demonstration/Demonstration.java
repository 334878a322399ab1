package fr.raccroche.demonstration;

import fr.raccroche.base.RangementRepository;
import fr.raccroche.flux.transmission.Transmissions;
import fr.raccroche.imports.ImportSiecle;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database once, before the first page is served: real schools, invented people, three school years
 * imported as SIECLE files, and what formateurs wrote. The same seed gives the same people.
 */
@Component
@Profile("demonstration")
class Demonstration implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final long GRAINE = 35;
    private static final int ARRIVES_DEPUIS = 3;

    private final TerritoireDeDemonstration territoire;
    private final AgentsDeDemonstration agents;
    private final FaitsInventes faits;
    private final CorrespondanceQuery correspondances;
    private final ImportSiecle imports;
    private final Transmissions transmissions;
    private final PresencesInventees presences;
    private final Session session;
    private final RangementRepository rangement;
    private final TransactionTemplate lecture;
    private final Clock horloge;
    private final Path dossier;
    private final Path exemples;
    private final int effectif;
    private final int suivis;
    private boolean pret;

    Demonstration(
            TerritoireDeDemonstration territoire,
            AgentsDeDemonstration agents,
            FaitsInventes faits,
            CorrespondanceQuery correspondances,
            ImportSiecle imports,
            Transmissions transmissions,
            PresencesInventees presences,
            Session session,
            Flyway flyway,
            org.springframework.transaction.PlatformTransactionManager transactions,
            Clock horloge,
            @Value("${raccroche.base.dossier}") Path base,
            @Value("${raccroche.demonstration.effectif:60000}") int effectif,
            @Value("${raccroche.demonstration.suivis:4000}") int suivis) {
        this.territoire = territoire;
        this.agents = agents;
        this.faits = faits;
        this.correspondances = correspondances;
        this.imports = imports;
        this.transmissions = transmissions;
        this.presences = presences;
        this.session = session;
        this.rangement = new RangementRepository(
                JdbcClient.create(flyway.getConfiguration().getDataSource()));
        this.lecture = new TransactionTemplate(transactions);
        this.lecture.setReadOnly(true);
        this.horloge = horloge;
        this.dossier = base.toAbsolutePath().resolveSibling(base.getFileName() + ".demonstration");
        this.exemples = base.toAbsolutePath().resolveSibling("exemples");
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
        LOG.info("Démonstration 1/5 : annuaire des établissements d'Ille-et-Vilaine");
        var bassins = territoire.installer();
        LOG.info("Démonstration 2/5 : agents, actions et lettres de mission");
        var annee = AnneeScolaire.de(LocalDate.now(horloge));
        var formateurs = agents.installer(bassins, annee);
        LOG.info("Démonstration 3/5 : invention de {} élèves par an sur trois ans", effectif);
        var ecoles =
                bassins.stream().flatMap(bassin -> bassin.ecoles().stream()).toList();
        var eleves = new Population(ecoles, GRAINE, effectif).inventer(annee.debut() - 2, annee.debut());
        LOG.info("Démonstration 4/5 : fichiers SIECLE de {} établissements, écrits puis importés", ecoles.size());
        var exemple = formateurs.getFirst().ecoles().getFirst();
        for (int debut = annee.debut() - 2; debut <= annee.debut(); debut++) {
            importer(
                    new AnneeScolaire(debut), eleves, debut == annee.debut() ? Optional.of(exemple) : Optional.empty());
        }
        LOG.info("Démonstration 5/5 : {} jeunes suivis", suivis);
        suivre(formateurs, eleves);
        rangement.ranger();
        LOG.info("Démonstration prête : {} personnes inventées", eleves.size());
    }

    private void importer(AnneeScolaire annee, List<EleveInvente> eleves, Optional<Uai> exemple) throws IOException {
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
            var fichier = export.ecrire(dossier.resolve("siecle"));
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

    private void suivre(List<Formateur> formateurs, List<EleveInvente> eleves) {
        var parEcole = new TreeMap<String, List<EleveInvente>>();
        eleves.stream()
                .filter(eleve -> eleve.scolarite().stream()
                        .anyMatch(passage -> passage.niveau().ordinal() >= Niveau.QUATRIEME.ordinal()))
                .forEach(eleve -> parEcole.computeIfAbsent(
                                eleve.derniere().ecole().uai(), uai -> new ArrayList<>())
                        .add(eleve));
        var jours = new Jours(LocalDate.now(horloge), new Random(GRAINE));
        int rang = 0;
        for (var formateur : formateurs) {
            var quota = suivis / formateurs.size() + (rang++ < suivis % formateurs.size() ? 1 : 0);
            var choisis = formateur.ecoles().stream()
                    .flatMap(uai -> parEcole.getOrDefault(uai.valeur(), List.of()).stream())
                    .sorted(Comparator.comparing((EleveInvente eleve) ->
                                    eleve.derniere().sortie().isEmpty())
                            .thenComparingInt(eleve -> Integer.reverse(eleve.numero() * 31)))
                    .limit(quota)
                    .toList();
            var dejaVus = choisis.size() * 9 / 10;
            ecrire(formateur, choisis.subList(0, dejaVus), jours);
            if (rang % 4 != 1) {
                transmettre(formateur);
            }
            ecrire(formateur, choisis.subList(dejaVus, choisis.size()), jours);
            session.enTantQue(
                    formateur.identifiant(),
                    agent -> presences.preparerLaSemaine(Optional.ofNullable(formateur
                            .actions()
                            .get(AnneeScolaire.de(LocalDate.now(horloge)).debut()))));
            LOG.info("  {} formateurs sur {}", rang, formateurs.size());
        }
    }

    /** One formateur in four has not handed anything over yet. */
    private void transmettre(Formateur formateur) {
        session.enTantQue(formateur.identifiant(), agent -> {
            if (transmissions.resteATransmettre() > 0) {
                presences.justifier();
                transmissions.transmettre(
                        transmissions.motifs().keySet().iterator().next());
            }
        });
    }

    private void ecrire(Formateur formateur, List<EleveInvente> eleves, Jours jours) {
        session.enTantQue(formateur.identifiant(), agent -> {
            var fichiers = lecture.execute(statut -> correspondances.parIne(
                    eleves.stream().map(eleve -> eleve.ine().valeur()).toList()));
            for (var eleve : eleves) {
                var jeune = fichiers.get(eleve.ine().valeur());
                if (jeune != null) {
                    var hasard = new Random(GRAINE * 1_000_003 + eleve.numero());
                    var passages = eleve.scolarite().stream()
                            .filter(passage -> passage.niveau().ordinal() >= Niveau.QUATRIEME.ordinal())
                            .toList();
                    var passage = eleve.derniere().sortie().isPresent()
                            ? eleve.derniere()
                            : passages.get(hasard.nextInt(passages.size()));
                    faits.ecrire(jeune, passage, formateur, jours, hasard);
                }
            }
        });
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
