package fr.raccroche.commande;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Reads and writes whole tables as the owner of the schema, in one transaction. Table names come from the catalogue. */
final class SauvegardeRepository {

    private static final String SCHEMAS =
            "n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'";

    /** What is done with the tables within the transaction. */
    @FunctionalInterface
    interface Travail<T> {

        T executer(Session session) throws SQLException, IOException;
    }

    private final DataSource proprietaire;

    SauvegardeRepository(DataSource proprietaire) {
        this.proprietaire = proprietaire;
    }

    /** Every table as it stands at one instant. */
    <T> T lireEnsemble(Travail<T> travail) throws SQLException, IOException {
        return executer("set transaction isolation level repeatable read, read only", travail);
    }

    /** All or nothing. */
    <T> T ecrireEnsemble(Travail<T> travail) throws SQLException, IOException {
        return executer("set transaction isolation level serializable", travail);
    }

    private <T> T executer(String debut, Travail<T> travail) throws SQLException, IOException {
        try (var connexion = proprietaire.getConnection()) {
            connexion.setAutoCommit(false);
            try {
                var session = new Session(connexion, new ArrayList<>());
                session.ordonner(debut);
                var resultat = travail.executer(session);
                connexion.commit();
                return resultat;
            } catch (SQLException | IOException | RuntimeException echec) {
                connexion.rollback();
                throw echec;
            }
        }
    }

    /** One transaction on the whole database. */
    record Session(Connection connexion, List<String> aReprendre) {

        List<String> tables() throws SQLException {
            return lire("""
                    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and %s and c.relname <> 'flyway_schema_history' order by 1
                    """.formatted(SCHEMAS));
        }

        String version() throws SQLException {
            return lire("select version from public.flyway_schema_history where success and version is not null order by installed_rank desc limit 1")
                    .getFirst();
        }

        boolean vide() throws SQLException {
            return lire("""
                    select 1 from jeunes.jeune union all select 1 from agents.agent union all select 1 from territoire.etablissement limit 1
                    """).isEmpty();
        }

        long copierVers(String table, OutputStream sortie) throws SQLException, IOException {
            return copies().copyOut("copy %s (%s) to stdout".formatted(table, colonnes(table)), sortie);
        }

        long copierDepuis(String table, InputStream entree) throws SQLException, IOException {
            return copies().copyIn("copy %s (%s) from stdin".formatted(table, colonnes(table)), entree);
        }

        Map<String, String> sequences() throws SQLException {
            var etats = new TreeMap<String, String>();
            for (var sequence : lire("""
                    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'S' and %s
                    """.formatted(SCHEMAS))) {
                etats.put(
                        sequence,
                        lire("select last_value || ' ' || is_called from " + sequence)
                                .getFirst());
            }
            return etats;
        }

        void remettreLesSequences(Map<String, String> etats) throws SQLException {
            try (var ordre = connexion.prepareStatement("select setval(?::regclass, ?, ?)")) {
                for (var etat : etats.entrySet()) {
                    var morceaux = etat.getValue().split(" ", 2);
                    ordre.setString(1, etat.getKey());
                    ordre.setLong(2, Long.parseLong(morceaux[0]));
                    ordre.setBoolean(3, Boolean.parseBoolean(morceaux[1]));
                    ordre.execute();
                }
            }
            reprendreLesProtections();
        }

        /**
         * Empties every table (migrations fill some), and until the end of the transaction lets the owner COPY into
         * protected ones, without triggers, foreign keys being checked at the end.
         */
        void vider() throws SQLException {
            for (var cle : lire("""
                    select 'alter table ' || conrelid::regclass || ' alter constraint ' || quote_ident(conname)
                    from pg_constraint where contype = 'f' and conparentid = 0 and not condeferrable
                    """)) {
                ordonner(cle + " deferrable initially deferred");
                aReprendre.add(cle + " not deferrable");
            }
            ordonner("truncate " + String.join(", ", tables()));
            for (var table : tables()) {
                ordonner("alter table " + table + " disable trigger user");
                aReprendre.add("alter table " + table + " enable trigger user");
            }
            for (var table : lire(
                    "select 'alter table ' || c.oid::regclass from pg_class c where c.relforcerowsecurity and c.relkind in ('r', 'p')")) {
                ordonner(table + " no force row level security");
                aReprendre.add(table + " force row level security");
            }
        }

        private void reprendreLesProtections() throws SQLException {
            ordonner("set constraints all immediate");
            for (var ordre : aReprendre) {
                ordonner(ordre);
            }
        }

        void ordonner(String sql) throws SQLException {
            try (var ordre = connexion.createStatement()) {
                ordre.execute(sql);
            }
        }

        private String colonnes(String table) throws SQLException {
            return lire("""
                    select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                    where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    """.formatted(table)).getFirst();
        }

        private org.postgresql.copy.CopyManager copies() throws SQLException {
            return connexion.unwrap(PGConnection.class).getCopyAPI();
        }

        private List<String> lire(String sql) throws SQLException {
            var lignes = new ArrayList<String>();
            try (var ordre = connexion.createStatement();
                    var resultat = ordre.executeQuery(sql)) {
                while (resultat.next()) {
                    lignes.add(resultat.getString(1));
                }
            }
            return lignes;
        }
    }
}
