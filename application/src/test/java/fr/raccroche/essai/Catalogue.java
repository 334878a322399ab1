package fr.raccroche.essai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the database as its own catalogue tells them, what their columns name, and all their rows as text. */
public final class Catalogue {

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            """;
    private static final String CLES_ETRANGERES = """
            select conrelid::regclass::text as colonne, confrelid::regclass::text as renvoie from pg_constraint where contype = 'f'
            """;
    private static final String SANS_CLE = """
            select c.oid::regclass || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
              and a.atttypid = any (:types::regtype[]) and a.attname <> 'id'
              and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey))
            """;

    private final JdbcClient sql;

    public Catalogue(Jeu jeu) {
        this.sql = jeu.sql();
    }

    /** A column that can hold an identifier, and the tables it names; empty when it names none. */
    public record Renvoi(String colonne, Set<String> tables) {

        String table() {
            return colonne.substring(0, colonne.lastIndexOf('.'));
        }
    }

    public Set<String> tables() {
        return textes(TABLES);
    }

    public Set<String> colonnes(String table) {
        return new TreeSet<>(sql.sql(
                        "select attname::text from pg_attribute where attrelid = :table::regclass and attnum > 0 and not attisdropped")
                .param("table", table)
                .query((ligne, rang) -> ligne.getString(1))
                .list());
    }

    /** Columns that can hold an identifier, and that no foreign key explains. */
    public Set<String> identifiantsSansCle() {
        return sansCle("{uuid,uuid[],json,jsonb,jsonb[]}");
    }

    /** Columns of words: one may hold an identifier all the same, which only its rows tell. */
    public Set<String> textesSansCle() {
        return sansCle("{text,text[],varchar,varchar[],bpchar,bpchar[]}");
    }

    private Set<String> sansCle(String types) {
        return new TreeSet<>(
                sql.sql(SANS_CLE).param("types", types).query(String.class).list());
    }

    /** What those columns name, as {@code renvois.csv} says it. */
    public static List<Renvoi> renvoisDeclares() {
        try {
            return new ClassPathResource("renvois.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(ligne -> !ligne.isBlank() && !ligne.startsWith("#") && !ligne.startsWith("colonne;"))
                    .map(ligne -> ligne.split(";", -1))
                    .map(champs -> new Renvoi(champs[0], renvois(champs[1])))
                    .toList();
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static Set<String> renvois(String texte) {
        return texte.equals("aucun") || texte.equals("agent") ? Set.of() : Set.of(texte.split(" "));
    }

    /** The tables that name a row of this one, whatever the number of steps; itself first of all. */
    public Set<String> quiRenvoientA(String table) {
        var renvois = new ArrayList<>(renvoisDeclares());
        sql.sql(CLES_ETRANGERES)
                .query((ligne, rang) -> new Renvoi(ligne.getString(1) + ".", Set.of(ligne.getString(2))))
                .list()
                .forEach(renvois::add);
        var trouvees = new TreeSet<>(Set.of(table));
        while (renvois.stream()
                .filter(renvoi -> renvoi.tables().stream().anyMatch(trouvees::contains))
                .map(renvoi -> trouvees.add(renvoi.table()))
                .reduce(false, Boolean::logicalOr)) {}
        return trouvees;
    }

    /** Unique indexes with this column: table, then the other columns, and the rows it is about. */
    public List<String[]> uniquesAvec(String colonne) {
        return sql.sql("""
                select i.indrelid::regclass::text, string_agg(quote_ident(a.attname), ', ' order by a.attnum), coalesce(pg_get_expr(i.indpred, i.indrelid), 'true')
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname <> :colonne
                where i.indisunique and exists (select 1 from pg_attribute x where x.attrelid = i.indrelid and x.attnum = any (i.indkey) and x.attname = :colonne)
                group by i.indexrelid, i.indrelid, i.indpred
                """)
                .param("colonne", colonne)
                .query((ligne, rang) -> new String[] {ligne.getString(1), ligne.getString(2), ligne.getString(3)})
                .list();
    }

    /** Every row of every table, each column of it, as text; in the order of the text. */
    public TreeMap<String, List<String>> photographie() {
        var photo = new TreeMap<String, List<String>>();
        for (var table : tables()) {
            photo.put(
                    table,
                    sql.sql("select to_jsonb(t)::text from " + table + " t order by 1")
                            .query((ligne, rang) -> ligne.getString(1))
                            .list());
        }
        return photo;
    }

    private Set<String> textes(String requete) {
        return new TreeSet<>(
                sql.sql(requete).query((ligne, rang) -> ligne.getString(1)).list());
    }
}
