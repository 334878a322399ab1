package fr.raccroche.reperage.listes;

import fr.raccroche.base.Copie;
import fr.raccroche.reperage.Campagne;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pours a file into its list: all of it at first, then row by row what has changed. */
@Repository
class VersementDeListeRepository {

    private static final String COLONNES = """
            empreinte, identifiant, ine, ine_ancien, nom, nom_usage, prenom, naissance, sexe, commune, code_postal, uai, classe, cycle, diplome, sortie, telephone, courriel
            """;

    private final JdbcClient jdbc;
    private final Copie copie;

    VersementDeListeRepository(JdbcClient jdbc, Copie copie) {
        this.jdbc = jdbc;
        this.copie = copie;
    }

    /** What the base gave. */
    record Releve(int personnes, int etablissements, String empreinte) {}

    /** What came, went and stayed. */
    record Mouvements(int nouvelles, int parties, int inchangees) {}

    /** The list of that type and coverage, opened if nobody loaded it yet. */
    UUID ouvrir(Campagne campagne, Envoi envoi) {
        return jdbc.sql("""
                insert into reperage.liste (campagne_id, type, couverture, cercles) values (:campagne, :type, :couverture, array[:cercle])
                on conflict (campagne_id, type, couverture) where retiree_le is null do update set type = excluded.type returning id
                """)
                .param("campagne", campagne.id().valeur())
                .param("type", envoi.type())
                .param("couverture", envoi.couverture())
                .param("cercle", campagne.cercle().valeur())
                .query(UUID.class)
                .single();
    }

    void lire(Copie.Source source) {
        preparer();
        copie.ecrire("copy lu (" + COLONNES + ") from stdin", source);
        jdbc.sql("analyze lu").update();
    }

    /** An empty table {@code lu}, until the end of the transaction. */
    private void preparer() {
        jdbc.sql("""
                create temporary table lu (n int generated always as identity, empreinte bigint, identifiant text, ine text, ine_ancien text, nom text, nom_usage text,
                    prenom text, naissance date, sexe char(1), commune text, code_postal text, uai char(8), classe text, cycle text, diplome text, sortie date,
                    telephone text, courriel text) on commit drop
                """).update();
    }

    /**
     * The pupils of the territory known to the base that year, each once, in their last school. {@code presents}: those who
     * are still there on the day given.
     */
    void puiser(Campagne campagne, int annee, boolean presents, LocalDate jour) {
        preparer();
        jdbc.sql("""
                insert into lu (%s)
                select hashtextextended(row(e.ine, e.ine_ancien, e.nom, e.nom_usage, e.prenom, e.naissance, e.sexe, e.commune, e.code_postal, e.uai, e.classe, e.diplome, e.sortie,
                                            e.telephone, e.courriel)::text, 0), '', e.ine, e.ine_ancien, e.nom, e.nom_usage, e.prenom, e.naissance, e.sexe, e.commune, e.code_postal, e.uai, e.classe,
                       '', e.diplome, e.sortie, e.telephone, e.courriel
                from (select distinct on (v.jeune_id) v.* from jeunes.v_eleve v
                      join territoire.v_rattachement r on r.uai = v.uai and r.territoire_id = :territoire and r.du <= :jour and (r.au is null or r.au >= :jour)
                      where v.annee = :annee and (not :presents or v.sortie is null or v.sortie > :jour)
                      order by v.jeune_id, v.sortie desc nulls first, v.entree desc nulls last, v.uai) e
                """.formatted(COLONNES))
                .param("territoire", campagne.projet().territoire().valeur())
                .param("annee", annee)
                .param("presents", presents)
                .param("jour", jour)
                .update();
        jdbc.sql("analyze lu").update();
    }

    /** Of what was taken: people, schools, and one fingerprint of all the rows whatever their order. */
    Releve releve() {
        return jdbc.sql("""
                select count(*)::int as personnes, count(distinct uai)::int as etablissements,
                       encode(sha256(convert_to(coalesce(string_agg(empreinte::text, ',' order by empreinte), ''), 'UTF8')), 'hex') as empreinte
                from lu
                """).query(Releve.class).single();
    }

    Mouvements verser(UUID liste, Campagne campagne) {
        int connues = compter("select count(*) from reperage.personne where liste_id = :liste", liste);
        int parties = connues == 0 ? 0 : retirerLesParties(liste);
        int nouvelles = jdbc.sql("""
                insert into reperage.personne (liste_id, rang, cercle_id, %s)
                select :liste, l.prochain_rang - 1 + row_number() over (order by n), :cercle, %s from lu, reperage.liste l where l.id = :liste
                """.formatted(COLONNES, COLONNES))
                .param("liste", liste)
                .param("cercle", campagne.cercle().valeur())
                .update();
        jdbc.sql(
                        "update reperage.liste set prochain_rang = prochain_rang + :nouvelles, lignes = :lignes where id = :liste")
                .param("liste", liste)
                .param("nouvelles", nouvelles)
                .param("lignes", connues - parties + nouvelles)
                .update();
        return new Mouvements(nouvelles, parties, connues - parties);
    }

    /** Leaves in {@code lu} only the people that the list does not know yet. */
    private int retirerLesParties(UUID liste) {
        jdbc.sql("""
                create temporary table commun on commit drop as
                select n, rang from (select n, empreinte, row_number() over (partition by empreinte order by n) as fois from lu) f
                full join (select rang, empreinte, row_number() over (partition by empreinte order by rang) as fois from reperage.personne where liste_id = :liste) c
                using (empreinte, fois) where n is null or rang is not null
                """).param("liste", liste).update();
        jdbc.sql("analyze commun, reperage.lien").update();
        jdbc.sql("delete from lu using commun c where c.n = lu.n").update();
        int parties = jdbc.sql("""
                delete from reperage.personne p using commun c where p.liste_id = :liste and c.n is null and p.rang = c.rang
                """).param("liste", liste).update();
        delier(liste, "select rang from commun where n is null");
        return parties;
    }

    /** The links of those who are gone go with them; whoever they cleared is to be looked for again. */
    private void delier(UUID liste, String partis) {
        jdbc.sql("""
                with rompus as (delete from reperage.lien where liste_b = :liste and rang_b in (%s) returning liste_a, rang_a)
                insert into reperage.delie select distinct liste_a, rang_a from rompus on conflict do nothing
                """.formatted(partis)).param("liste", liste).update();
        jdbc.sql("delete from reperage.lien where liste_a = :liste and rang_a in (%s)".formatted(partis))
                .param("liste", liste)
                .update();
        jdbc.sql("delete from reperage.delie where liste_id = :liste and rang in (%s)".formatted(partis))
                .param("liste", liste)
                .update();
        jdbc.sql("""
                update reperage.paire set etat = 'CADUQUE' where etat in ('A_REVOIR', 'SECONDE_LECTURE', 'DESACCORD')
                and (liste_a = :liste and rang_a in (%s) or liste_b = :liste and rang_b in (%s))
                """.formatted(partis, partis)).param("liste", liste).update();
    }

    /** With everything that the matching drew from it. */
    void retirer(UUID liste) {
        delier(liste, "select rang from reperage.personne where liste_id = :liste");
        jdbc.sql("delete from reperage.personne where liste_id = :liste")
                .param("liste", liste)
                .update();
        jdbc.sql("update reperage.liste set retiree_le = clock_timestamp(), lignes = 0 where id = :liste")
                .param("liste", liste)
                .update();
    }

    int inesRepetes(UUID liste) {
        return compter("""
                select count(*) from (select from reperage.personne where liste_id = :liste and ine <> '' group by ine having count(*) > 1) r
                """, liste);
    }

    /** Borne by people whose names or dates of birth differ. */
    int inesPartages(UUID liste) {
        return compter("""
                select count(*) from (select from reperage.personne where liste_id = :liste and ine <> '' group by ine
                having count(*) > 1 and count(distinct (base.cle(nom), base.cle(prenom), naissance)) > 1) r
                """, liste);
    }

    void analyser() {
        jdbc.sql("analyze reperage.personne").update();
    }

    private int compter(String requete, UUID liste) {
        return jdbc.sql(requete).param("liste", liste).query(Integer.class).single();
    }
}
