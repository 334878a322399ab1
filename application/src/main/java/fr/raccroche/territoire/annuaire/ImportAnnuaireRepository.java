package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
}
