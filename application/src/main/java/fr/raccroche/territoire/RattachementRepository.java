package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dated links of schools to territories: they begin, end, and take effect on their day. */
@Repository
class RattachementRepository {

    private final JdbcClient jdbc;

    RattachementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The soonest first. */
    List<Territoires.Changement> changements(TerritoireId territoire, LocalDate jour) {
        return jdbc.sql("""
                select e.uai, e.nom, e.commune, c.arrivee, c.le
                from territoire.rattachement r join territoire.etablissement e on e.uai = r.uai
                cross join lateral (values (true, r.du), (false, r.au)) as c (arrivee, le)
                where r.territoire_id = :territoire and (case when c.arrivee then c.le > :jour else c.le >= :jour end)
                order by c.le, e.nom, e.uai
                """)
                .param("territoire", territoire.valeur())
                .param("jour", jour)
                .query((ligne, rang) -> new Territoires.Changement(
                        new Uai(ligne.getString("uai")),
                        ligne.getString("nom"),
                        ligne.getString("commune"),
                        ligne.getBoolean("arrivee"),
                        ligne.getObject("le", LocalDate.class)))
                .list();
    }

    /** The last day whose links took effect; locked until the end of the transaction. */
    LocalDate dernierEffet() {
        return jdbc.sql("select jusqua from territoire.effet for update")
                .query(LocalDate.class)
                .single();
    }

    void noterEffet(LocalDate jour) {
        jdbc.sql("update territoire.effet set jusqua = :jour")
                .param("jour", jour)
                .update();
    }

    /** Schools with a link that began, or ended the day before, after the first day and up to the second. */
    Set<Uai> changesEntre(LocalDate apres, LocalDate jour) {
        return jdbc
                .sql("""
                select uai from territoire.rattachement where du > :apres and du <= :jour
                union select uai from territoire.rattachement where au >= :apres and au < :jour
                """)
                .param("apres", apres)
                .param("jour", jour)
                .query((ligne, rang) -> new Uai(ligne.getString("uai")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those already attached on that day stay as they are. */
    Set<Uai> rattacher(TerritoireId territoire, Collection<Uai> uais, LocalDate du) {
        return jdbc
                .sql("""
                insert into territoire.rattachement (uai, territoire_id, du)
                select e.uai, :territoire, :du from territoire.etablissement e
                where e.uai = any(:uais) and not exists (
                    select from territoire.rattachement r where r.uai = e.uai and r.territoire_id = :territoire and (r.au is null or r.au >= :du))
                on conflict do nothing returning uai
                """)
                .param("territoire", territoire.valeur())
                .param("uais", textes(uais))
                .param("du", du)
                .query((ligne, rang) -> new Uai(ligne.getString("uai")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@code au} is the last day; a link that begins later ends the day it begins. */
    Set<Uai> detacher(TerritoireId territoire, Collection<Uai> uais, LocalDate au) {
        return jdbc
                .sql("""
                update territoire.rattachement set au = greatest(du, :au)
                where territoire_id = :territoire and uai = any(:uais) and (au is null or au > :au) returning uai
                """)
                .param("territoire", territoire.valeur())
                .param("uais", textes(uais))
                .param("au", au)
                .query((ligne, rang) -> new Uai(ligne.getString("uai")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Uai> detacherTous(TerritoireId territoire, LocalDate au) {
        return jdbc
                .sql("""
                update territoire.rattachement set au = greatest(du, :au)
                where territoire_id = :territoire and (au is null or au > :au) returning uai
                """)
                .param("territoire", territoire.valeur())
                .param("au", au)
                .query((ligne, rang) -> new Uai(ligne.getString("uai")))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] textes(Collection<Uai> uais) {
        return uais.stream().map(Uai::valeur).toArray(String[]::new);
    }
}
