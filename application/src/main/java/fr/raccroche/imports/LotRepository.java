package fr.raccroche.imports;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joins what was read ({@code lu_…}) into the rows to be poured ({@code verse_…}), with what people corrected or unticked. */
@Repository
class LotRepository {

    private static final String ANALYSE =
            "analyze lu_eleve, lu_classe, lu_adresse, lu_personne, lu_lien, lu_formation, lu_anomalie";

    /** The same pupil twice in one export, as when it was sent with and without addresses: the row with an address stays. */
    private static final String REPETITIONS = """
            delete from lu_eleve e using (select uai, cle from lu_eleve where cle <> '' group by uai, cle having count(*) > 1) r
            where e.uai = r.uai and e.cle = r.cle
              and exists (select from lu_eleve p where p.uai = e.uai and p.cle = e.cle and (p.adresse_id = '', p.rang) < (e.adresse_id = '', e.rang))
            """;

    private static final String CORRECTIONS = """
            update lu_eleve e
            set nom = coalesce(nullif(d.nom, ''), e.nom), prenom = coalesce(nullif(d.prenom, ''), e.prenom),
                naissance = coalesce(d.naissance, e.naissance), sexe = coalesce(d.sexe, e.sexe),
                ine = case when d.ine is null then e.ine else nullif(d.ine, '') end,
                ine_ancien = case when d.ine_ancien is null then e.ine_ancien else nullif(d.ine_ancien, '') end
            from imports.decision d where d.livraison_id = :livraison and d.uai = e.uai and d.cle = e.cle
            """;

    /** Without any class in a school's export, nobody can be told inactive; a list ({@code :liste}) tells it of nobody. */
    private static final String ELEVES = """
            insert into verse_jeune
            select e.rang, e.uai, e.annee, e.cle, e.ine, e.ine_ancien, e.nom, e.nom_usage, e.prenom, e.prenom2, e.prenom3, e.naissance, e.sexe,
                   e.telephone, e.portable, e.courriel,
                   coalesce(a.adresse, ''), coalesce(a.code_postal, ''), coalesce(a.commune, ''), a.commune_insee,
                   coalesce(c.division, ''), e.mef, coalesce(f.libelle, ''), e.statut, e.doublement, e.entree, e.sortie, e.motif_sortie,
                   e.uai_avant, e.classe_avant, e.mef_avant,
                   case when e.cle = '' or e.nom = '' or e.prenom = '' or e.naissance is null then 'incomplet' else '' end,
                   i.inactif, coalesce(d.retenu, not i.inactif), d.dossier, coalesce(d.neuf, false), case when :liste then '' else e.cle end
            from lu_eleve e
            left join (select uai, cle, min(division) filter (where not inactive) as division from lu_classe group by uai, cle) c on c.uai = e.uai and c.cle = e.cle
            left join lu_adresse a on a.uai = e.uai and a.adresse_id = e.adresse_id and not a.de_responsables
            left join lu_formation f on f.mef = e.mef
            left join (select distinct uai from lu_classe) x on x.uai = e.uai
            left join imports.decision d on d.livraison_id = :livraison and d.uai = e.uai and d.cle = e.cle
            cross join lateral (select not :liste and x.uai is not null and c.division is null and e.sortie is null as inactif) i
            """;

    /** The same adult may come twice with two identifiers: the highest level stays. */
    private static final String RESPONSABLES = """
            insert into verse_responsable
            select l.uai, l.cle, l.personne_id, l.niveau, l.parente, l.civilite, l.nom, l.prenom, l.telephone, l.portable, l.courriel,
                   coalesce(a.adresse, ''), coalesce(a.code_postal, ''), coalesce(a.commune, ''), l.prioritaire
            from (select l.uai, l.cle, l.personne_id, l.niveau, l.parente, l.prioritaire, p.civilite, p.nom, p.prenom, p.telephone, p.portable, p.courriel, p.adresse_id,
                         row_number() over (partition by l.uai, l.cle, p.homonymie order by l.niveau, not l.prioritaire, l.rang) as fois
                  from lu_lien l join lu_personne p on p.uai = l.uai and p.personne_id = l.personne_id) l
            left join lu_adresse a on a.uai = l.uai and a.adresse_id = l.adresse_id and a.de_responsables
            where l.fois = 1
            """;

    /** A file that forgets a third of a school is more likely partial than true: nobody is then taken for absent unless told so. */
    private static final String ABSENCES = """
            update verse_absent a set retenu = coalesce(d.retenu, x.nombre <= greatest(10, x.presents * 0.3))
            from verse_absent b
            join (select uai, count(*) as nombre, (select count(*) from verse_jeune v where v.uai = y.uai) as presents from verse_absent y group by uai) x on x.uai = b.uai
            left join imports.decision d on d.livraison_id = :livraison and d.uai = b.uai and d.cle = b.cle
            where a.scolarite_id = b.scolarite_id
            """;

    private final JdbcClient jdbc;

    LotRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void verser(UUID livraison, boolean liste) {
        jdbc.sql("set local default_statistics_target = 20").update();
        jdbc.sql(ANALYSE).update();
        jdbc.sql("delete from lu_formation a using lu_formation b where a.mef = b.mef and a.ctid > b.ctid")
                .update();
        jdbc.sql(REPETITIONS).update();
        jdbc.sql(CORRECTIONS).param("livraison", livraison).update();
        jdbc.sql(ELEVES).param("livraison", livraison).param("liste", liste).update();
        jdbc.sql(RESPONSABLES).update();
        jdbc.sql("insert into verse_formation select mef, libelle from lu_formation")
                .update();
    }

    /** After the comparison: who is absent was not known before. */
    void deciderDesAbsents(UUID livraison) {
        jdbc.sql(ABSENCES).param("livraison", livraison).update();
    }
}
