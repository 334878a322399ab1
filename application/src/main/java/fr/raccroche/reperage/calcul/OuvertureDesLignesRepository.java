package fr.raccroche.reperage.calcul;

import fr.raccroche.jeunes.Diplome;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.regles.Regles;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opens a line for whoever is found nowhere and presumed so by the rules, and clears those that a list answers for. */
@Repository
class OuvertureDesLignesRepository {

    private final JdbcClient jdbc;

    OuvertureDesLignesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines opened and cleared by this run; people left aside, and why. */
    record Comptes(int ouvertes, int levees, int rouvertes, int sansNaissance, int horsDesRegles) {}

    /** Somebody's situation, as the rules look at it. */
    record Cas(int age, String diplome, String cycle) {

        Diplome lu() {
            return diplome.isEmpty() ? Diplome.INCONNU : Diplome.valueOf(diplome);
        }
    }

    Comptes ouvrir(Campagne campagne, Regles regles) {
        rattacherLesLignes(campagne);
        boucler(false);
        chercher(campagne);
        boucler(true);
        int sansNaissance = compter("select count(*) from cherche where age is null");
        juger(regles);
        int ouvertes = inserer(campagne);
        int horsDesRegles = compter("""
                select count(*) from cherche c left join verdict v using (age, diplome, cycle) where c.age is not null and v.regle_id is null
                """);
        int rouvertes = rouvrir(campagne);
        return new Comptes(ouvertes, lever(campagne), rouvertes, sansNaissance, horsDesRegles);
    }

    /**
     * Whole lists are joined to whole lists: the planner, which cannot count what a group will leave, may otherwise compare
     * everybody with everybody (21 s for 8,000 people).
     */
    private void boucler(boolean permis) {
        jdbc.sql("select set_config('enable_nestloop', :permis, true)")
                .param("permis", permis ? "on" : "off")
                .query(String.class)
                .single();
    }

    /** A fresher file gave new ranks to the people of lines that exist. */
    private void rattacherLesLignes(Campagne campagne) {
        jdbc.sql("""
                create temporary table perdue on commit drop as
                select l.id, l.cle from reperage.ligne l
                where l.campagne_id = :campagne and not exists (select 1 from reperage.personne p where p.liste_id = l.liste_id and p.rang = l.rang)
                """).param("campagne", campagne.id().valeur()).update();
        if (compter("select count(*) from perdue") > 0) {
            jdbc.sql("""
                    update reperage.ligne g set liste_id = p.liste_id, rang = p.rang
                    from perdue, reperage.personne p join reperage.liste l on l.id = p.liste_id
                    where g.id = perdue.id and l.campagne_id = :campagne and l.retiree_le is null and p.rang > l.rang_compare
                      and reperage.cle(p.nom, p.prenom, p.naissance, p.ine) = perdue.cle
                    """).param("campagne", campagne.id().valeur()).update();
        }
    }

    /** Expected people found nowhere, those whom others name even when they are found, and the named whom nobody expected. */
    private void chercher(Campagne campagne) {
        jdbc.sql("""
                create temporary table cherche on commit drop as
                select p.liste_id, p.rang, extract(year from age(:jour::date, p.naissance))::int as age, p.diplome, p.cycle,
                       t.role = 'SIGNALES' or s.rang_b is not null as signalee
                from reperage.personne p
                join reperage.liste l on l.id = p.liste_id join reperage.type_de_liste t on t.code = l.type
                left join (select distinct k.liste_b, k.rang_b from reperage.lien k join reperage.liste ls on ls.id = k.liste_a
                           join reperage.type_de_liste ts on ts.code = ls.type where ls.campagne_id = :campagne and ts.role = 'SIGNALES') s
                     on s.liste_b = p.liste_id and s.rang_b = p.rang
                left join (select k.liste_a, k.rang_a, bool_or(tb.role = 'ATTENDUS') as attendu from reperage.lien k join reperage.liste lb on lb.id = k.liste_b
                           join reperage.type_de_liste tb on tb.code = lb.type where lb.campagne_id = :campagne group by 1, 2) k
                     on k.liste_a = p.liste_id and k.rang_a = p.rang
                where l.campagne_id = :campagne and l.retiree_le is null
                  and (t.role = 'ATTENDUS' and (k.rang_a is null or s.rang_b is not null) or t.role = 'SIGNALES' and not coalesce(k.attendu, false))
                """)
                .param("campagne", campagne.id().valeur())
                .param("jour", campagne.observeeLe())
                .update();
    }

    private void juger(Regles regles) {
        jdbc.sql("""
                create temporary table verdict (age int, diplome text, cycle text, regle_id int, statut text, obligation boolean) on commit drop
                """).update();
        List<Cas> cas = jdbc.sql("select distinct age, diplome, cycle from cherche where age is not null")
                .query((ligne, rang) ->
                        new Cas(ligne.getInt("age"), ligne.getString("diplome"), ligne.getString("cycle")))
                .list();
        for (var un : cas) {
            regles.juger(un.age(), un.lu(), un.cycle())
                    .filter(regle -> regle.issue().presume())
                    .ifPresent(regle -> jdbc.sql(
                                    "insert into verdict values (:age, :diplome, :cycle, :regle, :statut, :obligation)")
                            .param("age", un.age())
                            .param("diplome", un.diplome())
                            .param("cycle", un.cycle())
                            .param("regle", regle.id())
                            .param("statut", regle.issue().statut().name())
                            .param("obligation", regle.issue().obligation())
                            .update());
        }
    }

    /** What was settled in an earlier campaign of the same territory and year stays settled. */
    private int inserer(Campagne campagne) {
        jdbc.sql("""
                create temporary table partage_ecole on commit drop as
                select u.uai, array_agg(c.id) as cercles from (select distinct p.uai from cherche join reperage.personne p using (liste_id, rang) where p.uai is not null) u
                join cercles.cercle c on c.type in ('ETABLISSEMENT_TOUS', 'ETABLISSEMENT_SUIVIS') and c.cle = u.uai
                     or c.type = 'TERRITOIRE_SUIVIS' and c.cle in (select r.territoire_id::text from territoire.v_rattachement r
                        where r.uai = u.uai and r.du <= base.aujourdhui() and (r.au is null or r.au >= base.aujourdhui()))
                group by u.uai
                """).update();
        return jdbc.sql("""
                with presumes as (
                    select distinct on (cle) reperage.cle(p.nom, p.prenom, p.naissance, p.ine) as cle, c.signalee, v.regle_id, v.statut, v.obligation, p.*
                    from cherche c join verdict v using (age, diplome, cycle) join reperage.personne p on p.liste_id = c.liste_id and p.rang = c.rang
                    order by cle, c.signalee desc, p.liste_id, p.rang
                ), reglees as (
                    select distinct on (g.cle) g.cle, g.etat, g.levee, g.preuve, g.levee_uai, g.levee_le, g.levee_par from reperage.ligne g
                    join reperage.campagne c on c.id = g.campagne_id
                    where c.id <> :campagne and c.territoire_id = :territoire and c.annee = :annee and g.etat <> 'A_VERIFIER' order by g.cle, g.levee_le desc
                ), ouvertes as (
                    insert into reperage.ligne as g (campagne_id, cle, liste_id, rang, jeune_id, nom, prenom, naissance, sexe, uai, classe, commune, code_postal, telephone,
                        courriel, statut, obligation, regle_id, signalee, etat, levee, preuve, levee_uai, levee_le, levee_par, ouverte_le, echeance, cercles)
                    select :campagne, p.cle, p.liste_id, p.rang, j.id, p.nom, p.prenom, p.naissance, p.sexe, p.uai, p.classe, p.commune, p.code_postal, p.telephone,
                           p.courriel, p.statut, p.obligation, p.regle_id, p.signalee, coalesce(r.etat, 'A_VERIFIER'), r.levee, r.preuve, r.levee_uai, r.levee_le, r.levee_par,
                           base.aujourdhui(), base.aujourdhui() + :delai, array[:cercle] || coalesce(e.cercles, '{}')
                    from presumes p left join reglees r on r.cle = p.cle left join partage_ecole e on e.uai = p.uai
                    left join jeunes.v_identite j on p.ine <> '' and j.ine = p.ine and j.naissance = p.naissance
                         and not exists (select 1 from reperage.ligne x where x.cle = p.cle and j.id = any (x.dossiers_ecartes))
                    on conflict (campagne_id, cle) do update
                    set liste_id = excluded.liste_id, rang = excluded.rang, signalee = g.signalee or excluded.signalee, statut = excluded.statut,
                        obligation = excluded.obligation, regle_id = excluded.regle_id, jeune_id = coalesce(g.jeune_id, excluded.jeune_id), version = g.version + 1
                    where (g.liste_id, g.rang, g.regle_id) is distinct from (excluded.liste_id, excluded.rang, excluded.regle_id) or excluded.signalee and not g.signalee
                    returning g.version)
                select count(*) filter (where version = 0) from ouvertes
                """)
                .param("campagne", campagne.id().valeur())
                .param("territoire", campagne.projet().territoire().valeur())
                .param("annee", campagne.annee().debut())
                .param("delai", campagne.reglages().delaiJours())
                .param("cercle", campagne.cercle().valeur())
                .query(Integer.class)
                .single();
    }

    /** The list that answered for somebody no longer does; what a person said stays. */
    private int rouvrir(Campagne campagne) {
        return jdbc.sql("""
                update reperage.ligne g set etat = 'A_VERIFIER', levee = null, preuve = null, levee_uai = null, levee_le = null, version = version + 1
                from cherche c
                where g.campagne_id = :campagne and g.preuve = 'RAPPROCHEMENT' and g.levee_par is null and c.liste_id = g.liste_id and c.rang = g.rang
                  and not exists (select 1 from reperage.lien k join reperage.liste l on l.id = k.liste_b join reperage.type_de_liste t on t.code = l.type
                                  where k.liste_a = g.liste_id and k.rang_a = g.rang and t.role = 'PRESENTS')
                """).param("campagne", campagne.id().valeur()).update();
    }

    /** Unless a person already said something. */
    private int lever(Campagne campagne) {
        return jdbc.sql("""
                update reperage.ligne g set etat = 'ECARTE', levee = r.levee, preuve = 'RAPPROCHEMENT', levee_uai = r.uai, levee_le = clock_timestamp(), levee_par = null,
                       version = version + 1
                from (select distinct on (k.liste_a, k.rang_a) k.liste_a, k.rang_a, t.levee, b.uai from reperage.ligne o
                      join reperage.lien k on k.liste_a = o.liste_id and k.rang_a = o.rang
                      join reperage.liste l on l.id = k.liste_b join reperage.type_de_liste t on t.code = l.type and t.role = 'PRESENTS'
                      join reperage.personne b on b.liste_id = k.liste_b and b.rang = k.rang_b
                      where o.campagne_id = :campagne and o.etat = 'A_VERIFIER' order by k.liste_a, k.rang_a, t.rang) r
                where g.campagne_id = :campagne and g.etat = 'A_VERIFIER' and g.liste_id = r.liste_a and g.rang = r.rang_a
                """).param("campagne", campagne.id().valeur()).update();
    }

    private int compter(String requete) {
        return jdbc.sql(requete).query(Integer.class).single();
    }
}
