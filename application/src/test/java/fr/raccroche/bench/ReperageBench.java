package fr.raccroche.bench;

import fr.raccroche.RaccrocheApplication;
import fr.raccroche.agents.AgentConnecte;
import fr.raccroche.agents.Fonction;
import fr.raccroche.base.ServeurEmbarque;
import fr.raccroche.reperage.Campagne.Projet;
import fr.raccroche.reperage.CampagneId;
import fr.raccroche.reperage.Campagnes;
import fr.raccroche.reperage.calcul.Bilan;
import fr.raccroche.reperage.calcul.RapprochementsDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne;
import fr.raccroche.reperage.listes.ListesDeCampagne.Nature;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Fichier;
import fr.raccroche.territoire.TerritoireId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextHolder;

/** An invented académie, from the files of its lists to the lines to clear; then one list again, fresher; pages meanwhile. */
final class ReperageBench implements Partie {

    private static final Path DOSSIER = Path.of("target", "bench-reperage");
    private static final int PAR_SECONDE = 20;
    private static final int SECONDES = 20;
    private static final String PILOTE = "pilote@exemple.fr";
    /** Sees what the campaign shows its team, and nothing else. */
    private static final String FORMATRICE = "formatrice@exemple.fr";

    private static final String EMPREINTE =
            "$argon2id$v=19$m=19456,t=2,p=1$UFE5CaZJmLKNxNa0iGNdDA$HroBUxleCV4OaHd9g9GfRGKxvNQtNmqnfPXrUdlEwXc";

    @Override
    public String nom() {
        return "reperage";
    }

    private record SurDisque(Path chemin) implements Fichier {
        @Override
        public String nom() {
            return Objects.toString(chemin.getFileName());
        }

        @Override
        public InputStream ouvrir() throws IOException {
            return Files.newInputStream(chemin);
        }
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        var listes = ListesDeMesure.ecrire(DOSSIER, Integer.getInteger("raccroche.bench.reperage", 500_000));
        try (var contexte = new SpringApplicationBuilder(RaccrocheApplication.class)
                .run(
                        "--server.port=0",
                        "--raccroche.base.dossier=" + DOSSIER.resolve("postgres"),
                        "--raccroche.depots.dossier=" + DOSSIER.resolve("depots"),
                        "--logging.level.root=warn")) {
            var sql = sql(contexte);
            var id = scene(contexte, sql);
            var formatrice = visiteur(contexte, FORMATRICE);
            var page = "/reperage/" + id.valeur() + "/lignes";
            formatrice.lire(page);
            long debut = System.nanoTime();
            for (var liste : listes.premieres().entrySet()) {
                charger(contexte, id, liste.getKey(), liste.getValue());
            }
            double chargement = (System.nanoTime() - debut) / 1e9;
            var bilan = rapprocher(contexte, id, false);
            double premiere = (System.nanoTime() - debut) / 1e9;
            RevueBench.exiger(200, formatrice.lire(page));
            double affichee = (System.nanoTime() - debut) / 1e9;
            System.out.println("  " + bilan);
            debut = System.nanoTime();
            charger(contexte, id, "CFA", listes.cfaPlusFrais());
            System.out.println("  " + rapprocher(contexte, id, false));
            double seconde = (System.nanoTime() - debut) / 1e9;
            mesures.noter(Mesure.pourMemoire("reperage.chargement.secondes", chargement, "s"));
            mesures.noter(Mesure.auPlus("reperage.academie.secondes", affichee, "s", 30));
            mesures.noter(Mesure.auPlus("reperage.seconde_passe.rapport", seconde / premiere, "", 0.2));
            pendant(contexte, id, mesures);
            new RevueBench(sql, id.valeur(), formatrice).mesurer(mesures);
        }
    }

    /** The same pages at the same pace, at rest and during a whole run. */
    private static void pendant(ConfigurableApplicationContext contexte, CampagneId id, Mesures mesures)
            throws Exception {
        var visiteur = visiteur(contexte, PILOTE);
        var pages = List.of("/", "/reperage", "/reperage/" + id.valeur(), "/jeunes", "/actions");
        visiter(visiteur, pages, 5);
        double repos = PagesBench.centile(visiter(visiteur, pages, SECONDES), 0.99);
        var fini =
                CompletableFuture.runAsync(new DelegatingSecurityContextRunnable(() -> rapprocher(contexte, id, true)));
        var durees = new ArrayList<Double>();
        while (!fini.isDone()) {
            durees.addAll(visiter(visiteur, pages, 2));
        }
        fini.join();
        mesures.noter(Mesure.pourMemoire("reperage.pages.p99_au_repos", repos, "ms"));
        mesures.noter(Mesure.auPlus(
                "reperage.pages.p99_pendant_un_rapprochement.rapport",
                PagesBench.centile(durees, 0.99) / repos,
                "",
                2));
    }

    private static Visiteur visiteur(ConfigurableApplicationContext contexte, String identifiant)
            throws IOException, InterruptedException {
        var visiteur = new Visiteur(java.net.URI.create(
                "http://localhost:" + contexte.getEnvironment().getRequiredProperty("local.server.port")));
        visiteur.seConnecter(identifiant, "essai-essai-essai");
        return visiteur;
    }

    private static JdbcClient sql(ConfigurableApplicationContext contexte) {
        var serveur = contexte.getBean(ServeurEmbarque.class);
        return JdbcClient.create(new DriverManagerDataSource(serveur.url(), "raccroche_owner", serveur.motDePasse()));
    }

    private static List<Double> visiter(Visiteur visiteur, List<String> pages, int secondes)
            throws InterruptedException {
        var durees = java.util.Collections.synchronizedList(new ArrayList<Double>());
        try (var fils = Executors.newVirtualThreadPerTaskExecutor()) {
            long debut = System.nanoTime();
            for (int i = 0; i < secondes * PAR_SECONDE; i++) {
                long attente = debut + i * 1_000_000_000L / PAR_SECONDE - System.nanoTime();
                if (attente > 0) {
                    TimeUnit.NANOSECONDS.sleep(attente);
                }
                var page = pages.get(i % pages.size());
                fils.submit(() -> {
                    long depart = System.nanoTime();
                    visiteur.lire(page);
                    durees.add((System.nanoTime() - depart) / 1e6);
                    return page;
                });
            }
        }
        return durees;
    }

    private static CampagneId scene(ConfigurableApplicationContext contexte, JdbcClient sql) {
        for (int ecole = 0; ecole < ListesDeMesure.ECOLES; ecole++) {
            sql.sql(
                            "insert into territoire.etablissement (uai, nom, genre, commune) values (:uai, 'Lycée de mesure', 'LGT', 'Rennes') on conflict do nothing")
                    .param("uai", ListesDeMesure.ecole(ecole))
                    .update();
        }
        sql.sql(
                        "insert into territoire.territoire (niveau, code, libelle) values ('ACADEMIE', 'MESURE', 'Académie de mesure') on conflict do nothing")
                .update();
        var territoire = sql.sql("select id from territoire.territoire where code = 'MESURE'")
                .query(Integer.class)
                .single();
        var pilote = agent(sql, PILOTE, "CHARGE_DE_MISSION");
        var formatrice = agent(sql, FORMATRICE, "FORMATEUR");
        var principal = new AgentConnecte(
                pilote,
                PILOTE,
                "Rose Pilote",
                "Chargée de mission",
                Set.of(Fonction.CHARGE_DE_MISSION),
                new AgentConnecte.Session(java.time.Instant.now(), LocalDate.now(), 0));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, "", principal.getAuthorities()));
        var annee = AnneeScolaire.de(LocalDate.now());
        var campagne = contexte.getBean(Campagnes.class)
                .ouvrir(new Projet(
                        "Mesure " + System.nanoTime(), annee, LocalDate.now(), new TerritoireId(territoire)));
        sql.sql("""
                insert into cercles.membre (cercle_id, agent_id, acte_type, acte_id, acte_libelle, du)
                select cercle_id, :agent, 'FONCTION', gen_random_uuid(), 'équipe', '2026-09-01' from reperage.campagne where id = :campagne
                """)
                .param("agent", formatrice)
                .param("campagne", campagne.valeur())
                .update();
        return campagne;
    }

    private static UUID agent(JdbcClient sql, String identifiant, String fonction) {
        var id = sql.sql("""
                insert into agents.agent (nom, prenom, courriel) values ('Mesure', :fonction, :identifiant)
                on conflict (courriel) do update set nom = excluded.nom returning id
                """)
                .param("fonction", fonction)
                .param("identifiant", identifiant)
                .query(UUID.class)
                .single();
        sql.sql("""
                insert into agents.exercice (agent_id, fonction, du, acte)
                select :id, :fonction, '2026-09-01', 'nomination' where not exists (select 1 from agents.exercice where agent_id = :id)
                """).param("id", id).param("fonction", fonction).update();
        sql.sql("""
                insert into comptes.compte (agent_id, identifiant, empreinte, etat) values (:id, :identifiant, :empreinte, 'ACTIF') on conflict do nothing
                """)
                .param("id", id)
                .param("identifiant", identifiant)
                .param("empreinte", EMPREINTE)
                .update();
        return id;
    }

    private static void charger(ConfigurableApplicationContext contexte, CampagneId id, String type, Path fichier) {
        contexte.getBean(ListesDeCampagne.class)
                .charger(id, new SurDisque(fichier), new Nature(type, "Académie de mesure", LocalDate.now()));
    }

    private static Bilan rapprocher(ConfigurableApplicationContext contexte, CampagneId id, boolean entier) {
        return contexte.getBean(RapprochementsDeCampagne.class).executer(id, entier);
    }

    /** What {@link ListesDeMesure} wrote. */
    record Listes(Map<String, Path> premieres, Path cfaPlusFrais) {}
}
