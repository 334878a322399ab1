package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TerritoireRepository {

    private static final String LECTURE = """
            select t.*, n.libelle as niveau_libelle, n.pluriel, n.rang, t.origine = 'ANNUAIRE' as officiel
            from territoire.territoire t join territoire.niveau n on n.code = t.niveau
            """;

    private final JdbcClient jdbc;

    TerritoireRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Territoire.Niveau> niveaux() {
        return jdbc.sql("select code, libelle, pluriel, rang from territoire.niveau order by rang")
                .query((ligne, rang) -> new Territoire.Niveau(
                        ligne.getString("code"),
                        ligne.getString("libelle"),
                        ligne.getString("pluriel"),
                        ligne.getInt("rang")))
                .list();
    }

    Optional<Territoire> find(TerritoireId id) {
        return jdbc.sql(LECTURE + " where t.id = :id")
                .param("id", id.valeur())
                .query(TerritoireRepository::map)
                .optional();
    }

    List<Territoire> findAll() {
        return jdbc.sql(LECTURE + " order by n.rang, t.libelle, t.id")
                .query(TerritoireRepository::map)
                .list();
    }

    /** Every link of the school, past ones included, latest first. */
    List<Territoires.Lien> liensDe(Uai uai) {
        return jdbc.sql("""
                select t.*, n.libelle as niveau_libelle, n.pluriel, n.rang, t.origine = 'ANNUAIRE' as officiel, r.du as lien_du, r.au as lien_au
                from territoire.rattachement r join territoire.territoire t on t.id = r.territoire_id join territoire.niveau n on n.code = t.niveau
                where r.uai = :uai order by n.rang, r.du desc, t.libelle
                """)
                .param("uai", uai.valeur())
                .query(TerritoireRepository::lien)
                .list();
    }

    /** The territories this one lies in, with their dates. */
    List<Territoires.Lien> contenants(TerritoireId id) {
        return jdbc.sql("""
                select t.*, n.libelle as niveau_libelle, n.pluriel, n.rang, t.origine = 'ANNUAIRE' as officiel, i.du as lien_du, i.au as lien_au
                from territoire.inclusion i join territoire.territoire t on t.id = i.contenant_id join territoire.niveau n on n.code = t.niveau
                where i.contenu_id = :id order by n.rang, i.du desc, t.libelle
                """)
                .param("id", id.valeur())
                .query(TerritoireRepository::lien)
                .list();
    }

    List<Territoires.Lien> contenus(TerritoireId id) {
        return jdbc.sql("""
                select t.*, n.libelle as niveau_libelle, n.pluriel, n.rang, t.origine = 'ANNUAIRE' as officiel, i.du as lien_du, i.au as lien_au
                from territoire.inclusion i join territoire.territoire t on t.id = i.contenu_id join territoire.niveau n on n.code = t.niveau
                where i.contenant_id = :id order by n.rang, t.libelle, i.du desc
                """)
                .param("id", id.valeur())
                .query(TerritoireRepository::lien)
                .list();
    }

    Optional<TerritoireId> insert(String niveau, String code, String libelle, LocalDate du) {
        return jdbc.sql("""
                insert into territoire.territoire (niveau, code, libelle, du) values (:niveau, :code, :libelle, :du)
                on conflict (niveau, code) do nothing returning id
                """)
                .param("niveau", niveau)
                .param("code", code)
                .param("libelle", libelle)
                .param("du", du)
                .query((ligne, rang) -> new TerritoireId(ligne.getInt("id")))
                .optional();
    }

    void inclure(TerritoireId contenu, TerritoireId contenant, LocalDate du) {
        jdbc.sql("""
                insert into territoire.inclusion (contenu_id, contenant_id, du)
                select :contenu, :contenant, :du
                where not exists (select from territoire.inclusion where contenu_id = :contenu and contenant_id = :contenant and au is null)
                on conflict (contenu_id, contenant_id, du) do update set au = null
                """)
                .param("contenu", contenu.valeur())
                .param("contenant", contenant.valeur())
                .param("du", du)
                .update();
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

    void clore(TerritoireId territoire, LocalDate au) {
        jdbc.sql("update territoire.territoire set au = :au where id = :id")
                .param("id", territoire.valeur())
                .param("au", au)
                .update();
        jdbc.sql("""
                update territoire.inclusion set au = greatest(du, :au)
                where (contenu_id = :id or contenant_id = :id) and (au is null or au > :au)
                """).param("id", territoire.valeur()).param("au", au).update();
    }

    private static String[] textes(Collection<Uai> uais) {
        return uais.stream().map(Uai::valeur).toArray(String[]::new);
    }

    private static Territoires.Lien lien(ResultSet ligne, int rang) throws SQLException {
        return new Territoires.Lien(
                map(ligne, rang), ligne.getObject("lien_du", LocalDate.class), date(ligne, "lien_au"));
    }

    private static @Nullable LocalDate date(ResultSet ligne, String colonne) throws SQLException {
        return ligne.getObject(colonne, LocalDate.class);
    }

    private static Territoire map(ResultSet ligne, int rang) throws SQLException {
        return new Territoire(
                new TerritoireId(ligne.getInt("id")),
                new Territoire.Niveau(
                        ligne.getString("niveau"),
                        ligne.getString("niveau_libelle"),
                        ligne.getString("pluriel"),
                        ligne.getInt("rang")),
                ligne.getString("code"),
                ligne.getString("libelle"),
                ligne.getObject("du", LocalDate.class),
                date(ligne, "au"),
                ligne.getBoolean("officiel"));
    }
}
