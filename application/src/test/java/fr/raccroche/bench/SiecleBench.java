package fr.raccroche.bench;

import fr.raccroche.RaccrocheApplication;
import fr.raccroche.base.ServeurEmbarque;
import fr.raccroche.imports.ImportSiecle;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Uai;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The real import of a SIECLE export beside a bare reading of the same file, on the same server, in one run. The pupils of the
 * two small schools have lost their INE: each new one is compared with them.
 */
final class SiecleBench implements Partie {

    private static final Path DOSSIER = Path.of("target", "bench-siecle");
    private static final int PETIT = 2_000;
    private static final int MOYEN = 50_000;
    private static final int GRAND = 200_000;

    @Override
    public String nom() {
        return "siecle";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        var application = new SpringApplicationBuilder(RaccrocheApplication.class).web(WebApplicationType.NONE);
        try (var contexte = application.run(
                "--spring.main.lazy-initialization=true",
                "--raccroche.base.dossier=" + DOSSIER.resolve("postgres"),
                "--raccroche.depots.dossier=" + DOSSIER.resolve("depots"),
                "--logging.level.root=warn")) {
            var serveur = contexte.getBean(ServeurEmbarque.class);
            var imports = contexte.getBean(ImportSiecle.class);
            importer(imports, serveur, 1, PETIT);
            var avant = pic();
            var petit = importer(imports, serveur, 2, PETIT);
            var apresPetit = pic();
            sansIne(serveur);
            importer(imports, serveur, 3, MOYEN);
            var moyen = importer(imports, serveur, 4, MOYEN);
            var encore = importer(imports, serveur, 4, MOYEN);
            var nu = copier(serveur, 4, MOYEN);
            var memesTables = copierDansLesMemesTables(serveur, 4, MOYEN);
            var grand = importer(imports, serveur, 5, GRAND);
            var apresGrand = pic();
            mesures.noter(Mesure.pourMemoire("siecle.import.eleves_par_seconde", MOYEN / moyen, "élèves/s"));
            mesures.noter(Mesure.pourMemoire("siecle.lecture_nue.eleves_par_seconde", MOYEN / nu, "élèves/s"));
            mesures.noter(
                    Mesure.pourMemoire("siecle.memes_tables.eleves_par_seconde", MOYEN / memesTables, "élèves/s"));
            mesures.noter(Mesure.auMoins("siecle.import.rapport_aux_memes_tables", memesTables / moyen, "", 0.40));
            mesures.noter(Mesure.pourMemoire("siecle.import.rapport_a_la_lecture_nue", nu / moyen, ""));
            mesures.noter(Mesure.pourMemoire("siecle.reimport.rapport_a_la_lecture_nue", nu / encore, ""));
            mesures.noter(Mesure.pourMemoire("siecle.import.2000.secondes", petit, "s"));
            mesures.noter(Mesure.pourMemoire("siecle.import.200000.secondes", grand, "s"));
            mesures.noter(Mesure.auPlus("siecle.import.2000.tas", Math.max(avant, apresPetit), "Mio", 512));
            mesures.noter(Mesure.auPlus("siecle.import.200000.tas", apresGrand, "Mio", 512));
        }
    }

    /** Seconds for the whole: reading, comparing, writing, report. */
    private static double importer(ImportSiecle imports, ServeurEmbarque serveur, int ecole, int combien)
            throws Exception {
        var uai = ecole(serveur, ecole);
        var fichier = ExportDeMesure.ecrire(DOSSIER, uai, ecole * 1_000_000, combien);
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        var debut = System.nanoTime();
        imports.importer(List.of(fichier), Optional.of(uai), Optional.of(new AnneeScolaire(2026)));
        return (System.nanoTime() - debut) / 1e9;
    }

    /** As those that the mission typed: every new row of the next schools is compared with them. */
    private static void sansIne(ServeurEmbarque serveur) {
        JdbcClient.create(new DriverManagerDataSource(serveur.url(), "raccroche_owner", serveur.motDePasse()))
                .sql("update jeunes.jeune set ine = null")
                .update();
    }

    private static double copier(ServeurEmbarque serveur, int ecole, int combien) throws Exception {
        var fichier = ExportDeMesure.ecrire(DOSSIER, ecole(serveur, ecole), ecole * 1_000_000, combien);
        var meilleur = Double.MAX_VALUE;
        for (int essai = 0; essai < 3; essai++) {
            try (var connexion =
                    DriverManager.getConnection(serveur.url("postgres"), "postgres", serveur.motDePasse())) {
                var debut = System.nanoTime();
                LectureNue.copier(fichier, connexion);
                meilleur = Math.min(meilleur, (System.nanoTime() - debut) / 1e9);
            }
        }
        return meilleur;
    }

    private static double copierDansLesMemesTables(ServeurEmbarque serveur, int ecole, int combien) throws Exception {
        var uai = ecole(serveur, ecole);
        var fichier = ExportDeMesure.ecrire(DOSSIER, uai, ecole * 1_000_000, combien);
        try (var connexion = DriverManager.getConnection(serveur.url(), "postgres", serveur.motDePasse())) {
            return MemesTables.copier(fichier, uai, connexion, DOSSIER);
        }
    }

    private static Uai ecole(ServeurEmbarque serveur, int numero) {
        var uai = Uai.deNumero(359_000 * 10 + numero);
        JdbcClient.create(new DriverManagerDataSource(serveur.url(), "raccroche_owner", serveur.motDePasse()))
                .sql(
                        "insert into territoire.etablissement (uai, nom, genre, commune) values (:uai, 'Lycée de mesure', 'LGT', 'Rennes') on conflict do nothing")
                .param("uai", uai.valeur())
                .update();
        return uai;
    }

    /** Highest use of the heap since the last reset, in MiB. */
    private static double pic() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(reserve -> reserve.getType() == MemoryType.HEAP)
                        .mapToLong(reserve -> reserve.getPeakUsage().getUsed())
                        .sum()
                / (1024.0 * 1024);
    }
}
