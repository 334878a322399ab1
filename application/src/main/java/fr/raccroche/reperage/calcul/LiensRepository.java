package fr.raccroche.reperage.calcul;

import fr.raccroche.base.Copie;
import fr.raccroche.rapprochement.Lien;
import fr.raccroche.rapprochement.Rapprochement.Seuils;
import fr.raccroche.rapprochement.Rapprochement.Zone;
import fr.raccroche.reperage.Campagne;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the matching found, taken as links or put before people; what people decided once is never asked again. */
@Repository
class LiensRepository {

    private static final String OUVERTES = "('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD')";

    private final JdbcClient jdbc;
    private final Copie copie;

    LiensRepository(JdbcClient jdbc, Copie copie) {
        this.jdbc = jdbc;
        this.copie = copie;
    }

    /** How many were taken by number, taken by names, and put before people. */
    record Comptes(int parIne, int parNoms, int aRevoir) {

        Comptes plus(Comptes autres) {
            return new Comptes(parIne + autres.parIne, parNoms + autres.parNoms, aRevoir + autres.aRevoir);
        }
    }

    Optional<byte[]> acquis(ListeLue a, ListeLue b) {
        return jdbc.sql("select octets from reperage.acquis where liste_a = :a and liste_b = :b")
                .param("a", a.id())
                .param("b", b.id())
                .query((ligne, rang) -> ligne.getBytes(1))
                .optional();
    }

    void retenir(ListeLue a, ListeLue b, byte[] acquis) {
        jdbc.sql("""
                insert into reperage.acquis (liste_a, liste_b, octets) values (:a, :b, :octets)
                on conflict (liste_a, liste_b) do update set octets = excluded.octets, le = clock_timestamp()
                """)
                .param("a", a.id())
                .param("b", b.id())
                .param("octets", acquis)
                .update();
    }

    void oublierLesAcquis(UUID campagne) {
        jdbc.sql(
                        "delete from reperage.acquis where liste_a in (select id from reperage.liste where campagne_id = :campagne)")
                .param("campagne", campagne)
                .update();
    }

    /** Both lists are about to be compared whole: what an earlier run found between them no longer counts. */
    void effacer(ListeLue a, ListeLue b) {
        jdbc.sql("delete from reperage.lien where liste_a = :a and liste_b = :b")
                .param("a", a.id())
                .param("b", b.id())
                .update();
        jdbc.sql("update reperage.paire set etat = 'CADUQUE' where liste_a = :a and liste_b = :b and etat = 'A_REVOIR'")
                .param("a", a.id())
                .param("b", b.id())
                .update();
    }

    Comptes ecrire(Campagne campagne, ListeLue listeA, ListeLue listeB, Lot a, Lot b, List<Lien> liens, Seuils seuils) {
        jdbc.sql("""
                create temporary table if not exists propose (rang_a int, rang_b int, chance real, par_ine boolean, accords int, meme boolean, cle_a bytea, cle_b bytea,
                    decision text) on commit drop
                """).update();
        jdbc.sql("truncate propose").update();
        copie.ecrire(
                "copy propose (rang_a, rang_b, chance, par_ine, accords, meme) from stdin", (tampon, ligneFinie) -> {
                    for (int i = 0; i < liens.size(); i++) {
                        var lien = liens.get(i);
                        var zone = lien.parIdentifiant() ? Zone.MEME : seuils.zone(lien.chance());
                        if (zone != Zone.DIFFERENTS) {
                            tampon.entier(a.rang(lien.ligneA()))
                                    .entier(b.rang(lien.ligneB()))
                                    .texte(Float.toString((float) lien.chance()))
                                    .booleen(lien.parIdentifiant())
                                    .entier(lien.accords())
                                    .booleen(zone == Zone.MEME);
                            ligneFinie.run();
                        }
                    }
                });
        appliquerLesDecisions(listeA, listeB);
        var comptes = prendre(campagne, listeA, listeB);
        return new Comptes(comptes.parIne(), comptes.parNoms(), proposer(campagne, listeA, listeB));
    }

    /** By key, whatever the file and the campaign; a number believed by both files is not put before people. */
    private void appliquerLesDecisions(ListeLue listeA, ListeLue listeB) {
        boolean decide = jdbc.sql("select exists (select 1 from reperage.paire where etat in ('MEME', 'DIFFERENTS'))")
                .query(Boolean.class)
                .single();
        jdbc.sql("""
                update propose p set cle_a = reperage.cle(a.nom, a.prenom, a.naissance, a.ine), cle_b = reperage.cle(b.nom, b.prenom, b.naissance, b.ine)
                from reperage.personne a, reperage.personne b
                where a.liste_id = :a and a.rang = p.rang_a and b.liste_id = :b and b.rang = p.rang_b and not p.par_ine and (not p.meme or :decide)
                """)
                .param("a", listeA.id())
                .param("b", listeB.id())
                .param("decide", decide)
                .update();
        if (decide) {
            jdbc.sql("""
                    update propose p set decision = d.etat
                    from (select distinct on (cle_a, cle_b) cle_a, cle_b, etat from reperage.paire where etat in ('MEME', 'DIFFERENTS')
                          order by cle_a, cle_b, reglee_le desc nulls last) d
                    where d.cle_a = p.cle_a and d.cle_b = p.cle_b
                    """).update();
        }
    }

    private Comptes prendre(Campagne campagne, ListeLue listeA, ListeLue listeB) {
        return jdbc.sql("""
                with pris as (
                    insert into reperage.lien (liste_a, rang_a, liste_b, rang_b, chance, par_ine, accords, cercle_id)
                    select :a, rang_a, :b, rang_b, chance, par_ine, accords, :cercle from propose where coalesce(decision = 'MEME', meme)
                    on conflict do nothing returning par_ine)
                select count(*) filter (where par_ine) as par_ine, count(*) filter (where not par_ine) as par_noms from pris
                """)
                .param("a", listeA.id())
                .param("b", listeB.id())
                .param("cercle", campagne.cercle().valeur())
                .query((ligne, rang) -> new Comptes(ligne.getInt("par_ine"), ligne.getInt("par_noms"), 0))
                .single();
    }

    private int proposer(Campagne campagne, ListeLue listeA, ListeLue listeB) {
        return jdbc.sql("""
                with ouvertes as (
                    insert into reperage.paire as q (campagne_id, cle_a, cle_b, liste_a, rang_a, liste_b, rang_b, chance, accords, etat, reglee_le, cercles)
                    select distinct on (cle_a, cle_b) :campagne, cle_a, cle_b, :a, rang_a, :b, rang_b, chance, accords, coalesce(decision, 'A_REVOIR'),
                           case when decision is null then null else clock_timestamp() end, array[:cercle]
                    from propose where not meme and cle_a is not null order by cle_a, cle_b, chance desc
                    on conflict (campagne_id, cle_a, cle_b) do update
                    set liste_a = excluded.liste_a, rang_a = excluded.rang_a, liste_b = excluded.liste_b, rang_b = excluded.rang_b, chance = excluded.chance,
                        accords = excluded.accords, etat = case when q.etat = 'CADUQUE' then excluded.etat else q.etat end
                    returning etat)
                select count(*) filter (where etat in %s) from ouvertes
                """.formatted(OUVERTES))
                .param("campagne", campagne.id().valeur())
                .param("a", listeA.id())
                .param("b", listeB.id())
                .param("cercle", campagne.cercle().valeur())
                .query(Integer.class)
                .single();
    }

    /** What people decided since the last run; and a question whose answer another list has given is no question any more. */
    void accorderAvecLesRevues(Campagne campagne) {
        jdbc.sql("""
                insert into reperage.lien (liste_a, rang_a, liste_b, rang_b, chance, par_ine, accords, cercle_id)
                select distinct on (q.liste_a, q.rang_a, q.liste_b) q.liste_a, q.rang_a, q.liste_b, q.rang_b, q.chance, false, q.accords, :cercle from reperage.paire q
                join reperage.personne a on a.liste_id = q.liste_a and a.rang = q.rang_a
                join reperage.personne b on b.liste_id = q.liste_b and b.rang = q.rang_b
                where q.campagne_id = :campagne and q.etat = 'MEME' on conflict do nothing
                """)
                .param("campagne", campagne.id().valeur())
                .param("cercle", campagne.cercle().valeur())
                .update();
        jdbc.sql("""
                update reperage.paire q set etat = 'CADUQUE' where q.campagne_id = :campagne and q.etat in %s
                and exists (select 1 from reperage.lien k where k.liste_a = q.liste_a and k.rang_a = q.rang_a)
                """.formatted(OUVERTES))
                .param("campagne", campagne.id().valeur())
                .update();
    }

    /** Everything loaded so far has been compared. */
    void clore(UUID campagne) {
        jdbc.sql(
                        "delete from reperage.delie where liste_id in (select id from reperage.liste where campagne_id = :campagne)")
                .param("campagne", campagne)
                .update();
        jdbc.sql("update reperage.liste set rang_compare = prochain_rang - 1 where campagne_id = :campagne")
                .param("campagne", campagne)
                .update();
    }
}
