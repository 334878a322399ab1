package fr.raccroche.bench;

import fr.raccroche.socle.Uai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.postgresql.PGConnection;

/**
 * The second yardstick of the import: a bare StAX loop over the same XML, then COPY of the very rows that the import wrote
 * into the very tables, with their keys and indexes.
 */
final class MemesTables {

    private static final List<String> TABLES = List.of("jeune", "scolarite", "responsable");

    private MemesTables() {}

    /** Seconds; the rows of the school are taken away before, and are back afterwards. */
    static double copier(Path zip, Uai uai, Connection connexion, Path dossier)
            throws IOException, SQLException, XMLStreamException {
        var copie = connexion.unwrap(PGConnection.class).getCopyAPI();
        try (var ordre = connexion.createStatement()) {
            ordre.execute(
                    "create temporary table ici as select distinct jeune_id from jeunes.scolarite where uai = '%s'"
                            .formatted(uai));
            for (var table : TABLES) {
                try (var sortie = Files.newOutputStream(dossier.resolve(table + ".copy"))) {
                    copie.copyOut(
                            "copy (select %s from jeunes.%s where %s in (select jeune_id from ici)) to stdout"
                                    .formatted(
                                            colonnes(connexion, table),
                                            table,
                                            table.equals("jeune") ? "id" : "jeune_id"),
                            sortie);
                }
            }
            for (var table : TABLES.reversed()) {
                ordre.execute("delete from jeunes.%s where %s in (select jeune_id from ici)"
                        .formatted(table, table.equals("jeune") ? "id" : "jeune_id"));
            }
            ordre.execute("drop table ici");
            ordre.execute("vacuum analyze jeunes.jeune, jeunes.scolarite, jeunes.responsable");
            ordre.execute("set gin_pending_list_limit = '256MB'");
            // COPY does not go through row policies, and the rows bring their cercles: the trigger that looks them up
            // is left out.
            ordre.execute("alter table jeunes.scolarite disable trigger cercles");
            ordre.execute("alter table jeunes.responsable disable trigger cercles");
        }
        var debut = System.nanoTime();
        LectureNue.parcourir(zip);
        connexion.setAutoCommit(false);
        for (var table : TABLES) {
            try (var entree = Files.newInputStream(dossier.resolve(table + ".copy"))) {
                copie.copyIn("copy jeunes.%s (%s) from stdin".formatted(table, colonnes(connexion, table)), entree);
            }
        }
        connexion.commit();
        var secondes = (System.nanoTime() - debut) / 1e9;
        try (var ordre = connexion.createStatement()) {
            ordre.execute("alter table jeunes.scolarite enable trigger cercles");
            ordre.execute("alter table jeunes.responsable enable trigger cercles");
        }
        connexion.commit();
        return secondes;
    }

    private static String colonnes(Connection connexion, String table) throws SQLException {
        try (var ordre = connexion.prepareStatement("""
                select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'jeunes' and table_name = ? and is_generated = 'NEVER'
                """)) {
            ordre.setString(1, table);
            try (var lignes = ordre.executeQuery()) {
                lignes.next();
                return lignes.getString(1);
            }
        }
    }
}
