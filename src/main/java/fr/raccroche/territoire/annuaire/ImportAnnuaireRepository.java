package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Territoire;
import fr.raccroche.territoire.TerritoireId;
import fr.raccroche.territoire.TerritoireOuvert;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the rows put down to the schools: what differs, then the same applied, set by set. */
@Repository
class ImportAnnuaireRepository {

    /** One school and what happens to it. */
    record Ecart(Uai uai, Sort sort, boolean absent, String nom, String commune) {}

    /** What an import does to a school. */
    enum Sort {
        NOUVEAU,
        MODIFIE,
        FERME,
        ROUVERT
    }

    private final JdbcClient jdbc;

    ImportAnnuaireRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Compares without writing anything but a temporary table; closures already dated keep their date. */
    List<Ecart> comparer(Collection<String> departements, Collection<String> presentsQuandMeme, LocalDate jour) {
        jdbc.sql("drop table if exists pg_temp.ecart").update();
        jdbc.sql("""
                create temp table ecart on commit drop as
                with lu as (
                    select a.uai, a.nom, a.genre, a.nature_code, coalesce(a.nature_libelle, '') as nature_libelle, coalesce(a.secteur, '') as secteur,
                           coalesce(a.adresse, '') as adresse, coalesce(a.code_postal, '') as code_postal, a.commune_insee, coalesce(a.commune, '') as commune,
                           a.departement, coalesce(a.telephone, '') as telephone, coalesce(a.courriel, '') as courriel, coalesce(a.site, '') as site,
                           a.mere_uai::char(8) as mere_uai, a.ouvert_le::date as ouvert_le,
                           case when a.ferme_le is not null then coalesce(e.ferme_le, a.ferme_le::date) end as ferme_le,
                           a.effectif::int as effectif, a.latitude::float8 as latitude, a.longitude::float8 as longitude, coalesce(a.sites, '') as sites,
                           e.uai is null as nouveau, e.ferme_le as deja_ferme_le
                    from pg_temp.annuaire a left join territoire.etablissement e using (uai))
                select lu.*, case when nouveau then 'NOUVEAU' when deja_ferme_le is not null and lu.ferme_le is null then 'ROUVERT'
                                  when deja_ferme_le is null and lu.ferme_le is not null then 'FERME' else 'MODIFIE' end as sort, false as absent
                from lu left join territoire.etablissement e using (uai)
                where nouveau or (lu.nom, lu.genre, lu.nature_code, lu.nature_libelle, lu.secteur, lu.adresse, lu.code_postal, lu.commune_insee, lu.commune,
                                  lu.departement, lu.telephone, lu.courriel, lu.site, lu.mere_uai, lu.ouvert_le, lu.ferme_le, lu.effectif, lu.latitude, lu.longitude, lu.sites)
                    is distinct from (e.nom, e.genre, e.nature_code, e.nature_libelle, e.secteur, e.adresse, e.code_postal, e.commune_insee, e.commune,
                                  e.departement, e.telephone, e.courriel, e.site, e.mere_uai, e.ouvert_le, e.ferme_le, e.effectif, e.latitude, e.longitude, e.sites)
                """).update();
        jdbc.sql("""
                insert into pg_temp.ecart (uai, nom, genre, nature_code, nature_libelle, secteur, adresse, code_postal, commune_insee, commune, departement,
                    telephone, courriel, site, mere_uai, ouvert_le, ferme_le, effectif, latitude, longitude, sites, sort, absent)
                select uai, nom, genre, nature_code, nature_libelle, secteur, adresse, code_postal, commune_insee, commune, departement,
                       telephone, courriel, site, mere_uai, ouvert_le, :jour, effectif, latitude, longitude, sites, 'FERME', true
                from territoire.etablissement e
                where e.ferme_le is null and e.departement = any(:departements) and e.uai <> all(:presents)
                  and not exists (select from pg_temp.annuaire a where a.uai = e.uai)
                """)
                .param("jour", jour)
                .param("departements", departements.toArray(String[]::new))
                .param("presents", presentsQuandMeme.toArray(String[]::new))
                .update();
        return jdbc.sql(
                        "select uai, sort, absent, nom, commune from pg_temp.ecart order by sort <> 'FERME', sort <> 'ROUVERT', commune, nom, uai")
                .query((ligne, rang) -> new Ecart(
                        new Uai(ligne.getString("uai")),
                        Sort.valueOf(ligne.getString("sort")),
                        ligne.getBoolean("absent"),
                        ligne.getString("nom"),
                        ligne.getString("commune")))
                .list();
    }

    /** Open schools that the départements of the file had before. */
    int compterOuverts(Collection<String> departements) {
        return jdbc.sql(
                        "select count(*) from territoire.etablissement where ferme_le is null and departement = any(:departements)")
                .param("departements", departements.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    void appliquerLesEcarts() {
        jdbc.sql("""
                insert into territoire.etablissement as e (uai, nom, genre, nature_code, nature_libelle, secteur, adresse, code_postal, commune_insee, commune,
                    departement, telephone, courriel, site, mere_uai, ouvert_le, ferme_le, effectif, latitude, longitude, sites)
                select uai, nom, genre, nature_code, nature_libelle, secteur, adresse, code_postal, commune_insee, commune,
                       departement, telephone, courriel, site, mere_uai, ouvert_le, ferme_le, effectif, latitude, longitude, sites
                from pg_temp.ecart order by uai
                on conflict (uai) do update set nom = excluded.nom, genre = excluded.genre, nature_code = excluded.nature_code,
                    nature_libelle = excluded.nature_libelle, secteur = excluded.secteur, adresse = excluded.adresse, code_postal = excluded.code_postal,
                    commune_insee = excluded.commune_insee, commune = excluded.commune, departement = excluded.departement,
                    telephone = excluded.telephone, courriel = excluded.courriel, site = excluded.site, mere_uai = excluded.mere_uai,
                    ouvert_le = excluded.ouvert_le, ferme_le = excluded.ferme_le, effectif = excluded.effectif, latitude = excluded.latitude,
                    longitude = excluded.longitude, sites = excluded.sites, version = e.version + 1
                """).update();
    }

    /** Région académique, académie, département and official bassin, each inside the next; returns those created. */
    List<TerritoireOuvert> ouvrirLesTerritoires() {
        var ouverts = jdbc.sql("""
                with vu as (
                    select 'REGION_ACADEMIQUE' as niveau, region as code, 'Région académique ' || min(region_libelle) as libelle
                    from pg_temp.annuaire where region is not null and region_libelle is not null group by region
                    union all
                    select 'ACADEMIE', academie, min(academie_libelle) from pg_temp.annuaire where academie is not null group by academie
                    union all
                    select 'DEPARTEMENT', departement, coalesce(min(departement_libelle), departement) from pg_temp.annuaire group by departement
                    union all
                    select 'BASSIN', bassin, coalesce(min(bassin_libelle), bassin) from pg_temp.annuaire where bassin is not null group by bassin)
                insert into territoire.territoire (niveau, code, libelle, origine)
                select niveau, code, libelle, 'ANNUAIRE' from vu
                on conflict (niveau, code) do nothing
                returning id, libelle, (select libelle from territoire.niveau n where n.code = niveau) as niveau_libelle
                """)
                .query((ligne, rang) -> new TerritoireOuvert(
                        new TerritoireId(ligne.getInt("id")),
                        Territoire.nomComplet(ligne.getString("niveau_libelle"), ligne.getString("libelle"))))
                .list();
        jdbc.sql("""
                with paire as (
                    select 'DEPARTEMENT' as niveau, departement as code, 'ACADEMIE' as au_dessus, academie as code_au_dessus from pg_temp.annuaire where academie is not null
                    union select 'ACADEMIE', academie, 'REGION_ACADEMIQUE', region from pg_temp.annuaire where academie is not null and region is not null
                    union select 'BASSIN', bassin, 'ACADEMIE', academie from pg_temp.annuaire where bassin is not null and academie is not null)
                insert into territoire.inclusion (contenu_id, contenant_id, du)
                select b.id, h.id, greatest(b.du, h.du) from paire p
                join territoire.territoire b on b.niveau = p.niveau and b.code = p.code and b.origine = 'ANNUAIRE'
                join territoire.territoire h on h.niveau = p.au_dessus and h.code = p.code_au_dessus and h.origine = 'ANNUAIRE'
                where not exists (select from territoire.inclusion i where i.contenu_id = b.id and i.contenant_id = h.id and i.au is null)
                on conflict do nothing
                """).update();
        return ouverts;
    }

    /**
     * Schools join the territories that the file names and leave the official ones that it no longer names. A closed school
     * keeps its links: the young people who come from it still belong somewhere. An empty bassin says nothing.
     */
    Set<Uai> rattacher(LocalDate jour) {
        jdbc.sql("drop table if exists pg_temp.voulu").update();
        jdbc.sql("""
                create temp table voulu on commit drop as
                select a.uai, t.id as territoire_id, t.niveau, t.du, a.ouvert_le::date as ouvert_le
                from pg_temp.annuaire a join territoire.territoire t on t.origine = 'ANNUAIRE' and (t.niveau, t.code) in
                    (('REGION_ACADEMIQUE', a.region), ('ACADEMIE', a.academie), ('DEPARTEMENT', a.departement), ('BASSIN', a.bassin))
                """).update();
        return jdbc.sql("""
                with partis as (
                    update territoire.rattachement r set au = greatest(r.du, :jour::date - 1)
                    from territoire.territoire t, pg_temp.annuaire a
                    where t.id = r.territoire_id and t.origine = 'ANNUAIRE' and a.uai = r.uai and r.au is null
                      and (t.niveau in ('REGION_ACADEMIQUE', 'ACADEMIE', 'DEPARTEMENT') or t.niveau = 'BASSIN' and a.bassin is not null)
                      and not exists (select from pg_temp.voulu v where v.uai = r.uai and v.territoire_id = r.territoire_id)
                    returning r.uai),
                venus as (
                    insert into territoire.rattachement (uai, territoire_id, du)
                    select v.uai, v.territoire_id,
                           case when exists (select from territoire.rattachement r join territoire.territoire t on t.id = r.territoire_id
                                             where r.uai = v.uai and t.niveau = v.niveau)
                                then :jour::date else greatest(coalesce(v.ouvert_le, v.du), v.du) end
                    from pg_temp.voulu v
                    where not exists (select from territoire.rattachement r where r.uai = v.uai and r.territoire_id = v.territoire_id and r.au is null)
                    on conflict (uai, territoire_id, du) do update set au = null
                    returning uai)
                select uai from partis union select uai from venus
                """).param("jour", jour).query((ligne, rang) -> new Uai(ligne.getString("uai"))).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
