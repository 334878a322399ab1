package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Territoire;
import fr.raccroche.territoire.TerritoireId;
import fr.raccroche.territoire.TerritoireOuvert;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The official territories that a directory names, and the schools that it puts in them. */
@Repository
class TerritoiresAnnuaireRepository {

    private final JdbcClient jdbc;

    TerritoiresAnnuaireRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Région académique, académie, département and official bassin, each inside the next; returns those created. */
    List<TerritoireOuvert> ouvrir() {
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
