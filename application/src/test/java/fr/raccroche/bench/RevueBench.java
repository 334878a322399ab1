package fr.raccroche.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of the team, who sees nothing else, answers a thousand pairs, one page after the other. */
final class RevueBench {

    private static final int PAIRES = Integer.getInteger("raccroche.bench.reperage.paires", 1_000);
    private static final int ECHAUFFEMENT = PAIRES / 20;

    private final JdbcClient sql;
    private final UUID campagne;
    private final Visiteur visiteur;

    RevueBench(JdbcClient sql, UUID campagne, Visiteur visiteur) {
        this.sql = sql;
        this.campagne = campagne;
        this.visiteur = visiteur;
    }

    void mesurer(Mesures mesures) throws IOException, InterruptedException {
        preparer();
        var revue = "/reperage/" + campagne + "/revue";
        var lectures = new ArrayList<Double>();
        var reponses = new ArrayList<Double>();
        var accueil = visiteur.lire(revue);
        exiger(200, accueil);
        var adresse = suite(visiteur.envoyer(revue + "/suivante", accueil.body(), Map.of()));
        for (int i = 0; i < PAIRES; i++) {
            long debut = System.nanoTime();
            var page = visiteur.lire(adresse);
            double lue = (System.nanoTime() - debut) / 1e6;
            exiger(200, page);
            debut = System.nanoTime();
            var reponse = visiteur.envoyer(adresse, page.body(), Map.of("verdict", i % 3 == 0 ? "MEME" : "DIFFERENTS"));
            double dite = (System.nanoTime() - debut) / 1e6;
            adresse = suite(reponse);
            if (i >= ECHAUFFEMENT) {
                lectures.add(lue);
                reponses.add(dite);
            }
        }
        noter(mesures, "reperage.revue.page.p95", lectures);
        noter(mesures, "reperage.revue.reponse.p95", reponses);
    }

    private static void noter(Mesures mesures, String nom, List<Double> durees) {
        mesures.noter(Mesure.auPlus(nom, PagesBench.centile(durees, 0.95), "ms", 60));
    }

    /** People of two lists, taken at random, in the place of those that the matching hesitated about. */
    private void preparer() {
        sql.sql("update reperage.paire set etat = 'CADUQUE' where campagne_id = :campagne and etat = 'A_REVOIR'")
                .param("campagne", campagne)
                .update();
        int ouvertes =
                sql.sql("""
                with a as (select p.*, row_number() over (order by l.rang) as n from reperage.ligne l
                               join reperage.personne p on p.liste_id = l.liste_id and p.rang = l.rang
                           where l.campagne_id = :campagne and l.etat = 'A_VERIFIER' limit :paires + 1),
                     b as (select p.*, row_number() over (order by p.rang) as n
                           from reperage.personne p join reperage.liste l on l.id = p.liste_id
                           where l.campagne_id = :campagne and l.type = 'CFA' and l.retiree_le is null
                             and not exists (select 1 from reperage.lien k where k.liste_b = p.liste_id and k.rang_b = p.rang) limit :paires + 1)
                insert into reperage.paire (campagne_id, cle_a, cle_b, liste_a, rang_a, liste_b, rang_b, chance, accords, cercles)
                select :campagne, reperage.cle(a.nom, a.prenom, a.naissance, a.ine), reperage.cle(b.nom, b.prenom, b.naissance, b.ine),
                       a.liste_id, a.rang, b.liste_id, b.rang, 0.8, 70162, array[a.cercle_id]
                from a join b using (n) on conflict do nothing
                """).param("campagne", campagne).param("paires", PAIRES).update();
        if (ouvertes <= PAIRES) {
            throw new IllegalStateException("Only " + ouvertes + " pairs to review: a larger sample is needed");
        }
    }

    private static String suite(HttpResponse<String> reponse) {
        exiger(302, reponse);
        var adresse = reponse.headers().firstValue("location").orElse("");
        return adresse.startsWith("/") ? adresse : java.net.URI.create(adresse).getPath();
    }

    static void exiger(int statut, HttpResponse<String> reponse) {
        if (reponse.statusCode() != statut) {
            throw new IllegalStateException(reponse.uri() + " answers " + reponse.statusCode());
        }
    }
}
