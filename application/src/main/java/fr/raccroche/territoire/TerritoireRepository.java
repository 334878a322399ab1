package fr.raccroche.territoire;

import fr.raccroche.socle.Uai;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TerritoireRepository {

    private static final String LECTURE = """
            select t.*, n.libelle as niveau_libelle, n.pluriel, n.rang, t.origine = 'ANNUAIRE' as officiel
            from territoire.territoire t join territoire.niveau n on n.code = t.niveau
            """;

    /** Those that something hangs on, from a day to another: the table of the links follows. */
    private static final String LIENS = """
            select t.*, n.libelle as niveau_libelle, n.pluriel, n.rang, t.origine = 'ANNUAIRE' as officiel, l.du as lien_du, l.au as lien_au
            from territoire.territoire t join territoire.niveau n on n.code = t.niveau join
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
        return jdbc.sql(LIENS + """
                territoire.rattachement l on l.territoire_id = t.id where l.uai = :uai order by n.rang, l.du desc, t.libelle
                """)
                .param("uai", uai.valeur())
                .query(TerritoireRepository::lien)
                .list();
    }

    /** The territories this one lies in, with their dates. */
    List<Territoires.Lien> contenants(TerritoireId id) {
        return jdbc.sql(LIENS + """
                territoire.inclusion l on l.contenant_id = t.id where l.contenu_id = :id order by n.rang, l.du desc, t.libelle
                """)
                .param("id", id.valeur())
                .query(TerritoireRepository::lien)
                .list();
    }

    List<Territoires.Lien> contenus(TerritoireId id) {
        return jdbc.sql(LIENS + """
                territoire.inclusion l on l.contenu_id = t.id where l.contenant_id = :id order by n.rang, t.libelle, l.du desc
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
