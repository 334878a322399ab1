package fr.raccroche.bench;

import fr.raccroche.RaccrocheApplication;
import fr.raccroche.base.AuNomDuSysteme;
import fr.raccroche.base.ServeurEmbarque;
import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.doublons.Doublons;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Who is known already, among 400,000 files whose names are as unequally common as real ones. Asked by somebody who sees all of
 * them, which is the slowest: the exact person, a slip, swapped names, a date nearby, the commonest names, nobody;
 * half of the time with the town where they live.
 */
final class DoublonsBench implements Partie {

    private static final Path DOSSIER = Path.of("target", "bench-doublons");
    private static final int DOSSIERS = 400_000;
    private static final int ECHAUFFEMENT = 100;
    private static final int FOIS = 600;
    private static final int ATTENTE = 120;

    private static final String REMPLIR = """
            insert into jeunes.jeune (nom, prenom, naissance, sexe, commune, code_postal, provenance)
            select s.noms[1 + n % 30] || s.noms[1 + n / 30 % 30] || case when n > 900 then s.noms[1 + n / 900 % 30] else '' end || case when n % 3 = 0 then 'ec' else 'ier' end,
                   s.prenoms[1 + p % 20] || s.prenoms[1 + p / 20 % 20] || case when p % 2 = 0 then 'e' else 'an' end,
                   date '2005-01-01' + (random() * 3650)::int, case when p % 2 = 0 then 'F' else 'M' end, 'Commune ' || (n * 7 + p) % 300, (35000 + (n * 7 + p) % 300)::text, 'SIECLE'
            from generate_series(1, :combien) i
            cross join (select string_to_array('ker,mar,le,gou,ri,ben,sa,dou,tan,mi,ro,che,vil,lau,pre,net,bou,fa,ge,hé,ju,lam,mo,nou,pi,qué,ru,tré,va,za', ',') as noms,
                               string_to_array('lé,ma,jo,é,no,sa,lou,cla,ca,ti,ga,ro,yo,ev,al,in,mé,cé,ju,vi', ',') as prenoms) s
            cross join lateral (select floor(power(27000, random()))::int + 0 * i as n, floor(power(400, random()))::int + 0 * i as p) t
            """;

    @Override
    public String nom() {
        return "doublons";
    }

    @Override
    public void mesurer(Mesures mesures) throws Exception {
        try (var contexte = demarrer()) {
            remplir(base(contexte));
        }
        try (var contexte = demarrer()) {
            var base = base(contexte);
            base.sql("delete from jeunes.acquis").update();
            var demandes = demandes(base);
            var doublons = contexte.getBean(Doublons.class);
            var systeme = contexte.getBean(AuNomDuSysteme.class);
            mesures.noter(Mesure.pourMemoire("doublons.premiere", duree(systeme, doublons, demandes.getFirst()), "ms"));
            var debut = System.nanoTime();
            attendre(base);
            mesures.noter(Mesure.pourMemoire("doublons.appris_apres.secondes", (System.nanoTime() - debut) / 1e9, "s"));
            mesures.noter(Mesure.pourMemoire(
                    "doublons.acquis",
                    base.sql("select length(octets) / 1048576.0 from jeunes.acquis")
                            .query(Double.class)
                            .single(),
                    "Mio"));
            List<Double> durees = new ArrayList<>();
            for (int fois = 0; fois < ECHAUFFEMENT + FOIS; fois++) {
                var duree = duree(systeme, doublons, demandes.get(fois % demandes.size()));
                if (fois >= ECHAUFFEMENT) {
                    durees.add(duree);
                }
            }
            mesures.noter(Mesure.pourMemoire("doublons.candidats.p50", PagesBench.centile(durees, 0.50), "ms"));
            mesures.noter(Mesure.auPlus("doublons.candidats.p95", PagesBench.centile(durees, 0.95), "ms", 50));
            mesures.noter(Mesure.pourMemoire("doublons.candidats.p99", PagesBench.centile(durees, 0.99), "ms"));
        }
    }

    private static ConfigurableApplicationContext demarrer() {
        return new SpringApplicationBuilder(RaccrocheApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.lazy-initialization=true",
                        "--raccroche.base.dossier=" + DOSSIER.resolve("postgres"),
                        "--raccroche.depots.dossier=" + DOSSIER.resolve("depots"),
                        "--logging.level.root=warn");
    }

    private static JdbcClient base(ConfigurableApplicationContext contexte) {
        var serveur = contexte.getBean(ServeurEmbarque.class);
        return JdbcClient.create(new DriverManagerDataSource(serveur.url(), "postgres", serveur.motDePasse()));
    }

    private static void remplir(JdbcClient base) {
        int deja = base.sql("select count(*) from jeunes.jeune")
                .query(Integer.class)
                .single();
        if (deja < DOSSIERS) {
            base.sql(REMPLIR).param("combien", DOSSIERS - deja).update();
            base.sql("vacuum analyze jeunes.jeune").update();
        }
    }

    private static void attendre(JdbcClient base) throws InterruptedException {
        for (int fois = 0; fois < ATTENTE * 10; fois++) {
            if (base.sql("select count(*) from jeunes.acquis")
                            .query(Integer.class)
                            .single()
                    > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("Nothing was learned");
    }

    private static double duree(AuNomDuSysteme systeme, Doublons doublons, Demande demande) {
        var debut = System.nanoTime();
        systeme.executer(() -> doublons.candidats(demande.qui(), demande.ou()));
        return (System.nanoTime() - debut) / 1e6;
    }

    /** Somebody who comes, and where they say they live. */
    private record Demande(EtatCivil qui, Coordonnees ou) {}

    private static List<Demande> demandes(JdbcClient base) {
        var hasard = new Random(7);
        return base.sql(
                        "select nom, prenom, naissance, code_postal, commune from jeunes.jeune order by md5(id::text) limit 240")
                .query((ligne, rang) -> new Demande(
                        alterer(
                                EtatCivil.de(
                                        ligne.getString(1), ligne.getString(2), ligne.getObject(3, LocalDate.class)),
                                hasard),
                        rang % 2 == 0
                                ? Coordonnees.AUCUNE
                                : Coordonnees.saisies("", "", "", "", ligne.getString(4), ligne.getString(5))))
                .list();
    }

    private static EtatCivil alterer(EtatCivil connu, Random hasard) {
        int place = 1 + hasard.nextInt(connu.nom().length() - 1);
        var faute = connu.nom().substring(0, place) + connu.nom().substring(place - 1);
        return switch (hasard.nextInt(6)) {
            case 0 -> connu;
            case 1 -> EtatCivil.de(faute, connu.prenom(), connu.naissance());
            case 2 -> EtatCivil.de(connu.prenom(), connu.nom(), connu.naissance());
            case 3 ->
                EtatCivil.de(connu.nom(), connu.prenom(), connu.naissance().plusDays(1));
            case 4 -> EtatCivil.de("Marmarier", "Mamaan", connu.naissance());
            default -> EtatCivil.de("Personne", "Autre", connu.naissance());
        };
    }
}
