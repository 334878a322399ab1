package fr.raccroche.banc.moteurs;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * DuckDB with a query in the manner of Splink: national numbers first, several blocking rules, Jaro–Winkler, weights in
 * bits added up, best mutual match. As it was first measured, DuckDB computes a similarity anew at each threshold of a
 * CASE; improved, each is computed once, in a sub-query.
 */
final class DuckDb implements Moteur {

    private static final String LIRE = """
            create table %s as
            select id, nullif(ine, '') ine,
                regexp_replace(upper(strip_accents(nom)), '[^A-Z]', '', 'g') nom,
                regexp_replace(upper(strip_accents(prenom)), '[^A-Z]', '', 'g') pre,
                date_naissance ddn, nullif(sexe, '') sexe, nullif(commune, '') com
            from read_csv('%s', header = true, columns = {'id': 'INTEGER', 'ine': 'VARCHAR', 'nom': 'VARCHAR',
                'prenom': 'VARCHAR', 'date_naissance': 'VARCHAR', 'sexe': 'VARCHAR', 'commune': 'VARCHAR'})
            """;

    private static final String PAR_INE = """
            create table li as
            select a0.id ida, b0.id idb from a0 join b0
            on a0.ine = b0.ine and (a0.ddn = b0.ddn or jaro_winkler_similarity(a0.nom, b0.nom) > 0.8)
            """;

    private static final List<String> RESTENT = List.of(
            "create table a as select * from a0 anti join li on a0.id = li.ida",
            "create table b as select * from b0 anti join li on b0.id = li.idb");

    private static final List<String> RESTENT_D_ABORD = List.of(
            "create table a as select * from a0 where id not in (select ida from li)",
            "create table b as select * from b0 where id not in (select idb from li)");

    private static final List<String> BLOCS = List.of(
            "a.ddn = b.ddn and a.nom[1:3] = b.nom[1:3]",
            "a.ddn = b.ddn and a.pre[1:3] = b.pre[1:3]",
            "a.nom = b.nom and a.pre = b.pre",
            "a.ddn = b.ddn and a.nom[1:4] = b.pre[1:4]",
            "a.ddn = b.ddn and a.com = b.com and a.sexe = b.sexe",
            "a.pre = b.pre and a.com = b.com and a.ddn[1:4] = b.ddn[1:4] and a.nom[1:2] = b.nom[1:2]");

    private static final String PAIRE = """
            select a.id ida, b.id idb, a.nom na, b.nom nb, a.pre pa, b.pre pb, a.ddn da, b.ddn db,
                a.sexe sa, b.sexe sb, a.com ca, b.com cb
            from a join b on
            """;

    private static final String NOTE = """
            case when na = nb then 10 when inverse then 9 when sn >= .93 then 7 when sn >= .86 then 4
                when length(na) > 3 and length(nb) > 3 and (starts_with(na, nb) or starts_with(nb, na)) then 5 else -5 end
            + case when pa = pb then 7 when inverse then 6 when sp >= .92 then 5 when sp >= .85 then 2
                when starts_with(pa, pb) or starts_with(pb, pa) then 4 else -5 end
            + case when da = db then 9 when damerau_levenshtein(da, db) <= 1 then 4
                when da[1:4] = db[1:4] and da[6:7] = db[9:10] and da[9:10] = db[6:7] then 5
                when da[1:4] = db[1:4] then 0 else -6 end
            + case when ca is null or cb is null then 0 when ca = cb then 5 else -3 end
            + case when sa is null or sb is null then 0 when sa = sb then 1 else -4 end
            """;

    private static final String INVERSE = "na = pb and pa = nb";
    private static final String MEME_NOM = "jaro_winkler_similarity(na, nb)";
    private static final String MEME_PRENOM = "jaro_winkler_similarity(pa, pb)";

    private static final String NOTER = "create table p as select ida, idb, score from (select ida, idb, "
            + NOTE
            + " score from (select *, " + INVERSE + " inverse,"
            + " case when na = nb then 1 else " + MEME_NOM + " end sn,"
            + " case when pa = pb then 1 else " + MEME_PRENOM + " end sp"
            + " from (%s))) where score >= 4";

    private static final String NOTER_D_ABORD = "create table p as select ida, idb, score from (select ida, idb, "
            + NOTE.replace("inverse", "(" + INVERSE + ")")
                    .replace("sn", MEME_NOM)
                    .replace("sp", MEME_PRENOM)
            + " score from (%s)) where score >= 4";

    private static final String MEILLEURES = """
            create table l as
            select ida, idb, score from (
              select *, row_number() over (partition by ida order by score desc, idb) ra,
                row_number() over (partition by idb order by score desc, ida) rb
              from p where score >= 6)
            where ra = 1 and rb = 1
            """;

    private final int coeurs = Runtime.getRuntime().availableProcessors();
    private final List<String> restent;
    private final String noter;

    private DuckDb(List<String> restent, String noter) {
        this.restent = restent;
        this.noter = noter;
    }

    static DuckDb ameliore() {
        return new DuckDb(RESTENT, NOTER);
    }

    /** The query of the first measures, as it was. */
    static DuckDb telQueMesureDAbord() {
        return new DuckDb(RESTENT_D_ABORD, NOTER_D_ABORD);
    }

    @Override
    public void relier(Path a, Path b, Chronometre chronometre, JournalDesLiens liens)
            throws SQLException, IOException {
        try (var connexion = DriverManager.getConnection("jdbc:duckdb:");
                var ordre = connexion.createStatement()) {
            regler(ordre, a.resolveSibling("duckdb.tmp"));
            ordre.execute(LIRE.formatted("a0", a));
            ordre.execute(LIRE.formatted("b0", b));
            chronometre.noter("lecture");
            ordre.execute(PAR_INE);
            for (var etape : restent) {
                ordre.execute(etape);
            }
            ordre.execute(noter.formatted(toutes(PAIRE)));
            ordre.execute(MEILLEURES);
            chronometre.arreter();
            chronometre.dire("gardees", nombre(ordre, "select count(*) from p"));
            ecrire(connexion, liens);
            compter(ordre, chronometre);
        }
    }

    private void regler(Statement ordre, Path provisoire) throws SQLException {
        ordre.execute("set threads = " + coeurs);
        ordre.execute("set memory_limit = '14GB'");
        ordre.execute("set temp_directory = '" + provisoire + "'");
        ordre.execute("set preserve_insertion_order = false");
        ordre.execute("set enable_progress_bar = false");
    }

    /** Each pair once: a rule leaves out what the rules before it have met. */
    private static String toutes(String choix) {
        var parties = new ArrayList<String>();
        for (int regle = 0; regle < BLOCS.size(); regle++) {
            var avant = BLOCS.subList(0, regle).stream()
                    .map(bloc -> " and not coalesce((" + bloc + "), false)")
                    .collect(Collectors.joining());
            parties.add(choix + BLOCS.get(regle) + avant);
        }
        return String.join("\nunion all\n", parties);
    }

    private static void ecrire(Connection connexion, JournalDesLiens liens) throws SQLException, IOException {
        try (var ordre = connexion.createStatement();
                var lus = ordre.executeQuery(
                        "select ida, idb, score, false from l union all select ida, idb, 100, true from li")) {
            while (lus.next()) {
                liens.noter(lus.getInt(1), lus.getInt(2), lus.getInt(3), lus.getBoolean(4));
            }
        }
    }

    /** Once time is taken: how many pairs met, and how many of the true ones. */
    private static void compter(Statement ordre, Chronometre chronometre) throws SQLException {
        double vraies = nombre(ordre, "select count(*) from a0 join b0 using (id)");
        var uneRegle = BLOCS.stream().map(bloc -> "(" + bloc + ")").collect(Collectors.joining(" or "));
        double rencontrees = nombre(ordre, "select count(*) from li where ida = idb")
                + nombre(ordre, "select count(*) from a join b on a.id = b.id where " + uneRegle);
        chronometre.dire("completude", rencontrees / vraies);
        chronometre.dire(
                "comparees", nombre(ordre, "select count(*) from (" + toutes("select a.id from a join b on ") + ")"));
    }

    private static double nombre(Statement ordre, String requete) throws SQLException {
        try (var lu = ordre.executeQuery(requete)) {
            lu.next();
            return lu.getLong(1);
        }
    }
}
