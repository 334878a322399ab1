package fr.raccroche.imports.lecture;

import fr.raccroche.base.Tampon;
import java.io.Closeable;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Repository;

/** Fills the temporary tables by {@code COPY}, on the connection of the current transaction. */
@Repository
class CopieRepository {

    private final JdbcClient jdbc;
    private final DataSource base;

    CopieRepository(JdbcClient jdbc, DataSource base) {
        this.jdbc = jdbc;
        this.base = base;
    }

    /** Creates the tables, empty. */
    Ecriture ouvrir() {
        for (var table : TableLue.values()) {
            jdbc.sql(table.creation()).update();
        }
        return new Ecriture();
    }

    /** Blocks of one table that follow each other share one {@code COPY}. */
    final class Ecriture implements Closeable {

        private @Nullable CopyIn copie;
        private @Nullable TableLue courante;

        void ecrire(TableLue table, Tampon lignes) {
            try {
                if (copie == null || courante != table) {
                    finir();
                    var connexion = DataSourceUtils.getConnection(base).unwrap(PGConnection.class);
                    copie = connexion.getCopyAPI().copyIn(table.copie());
                    courante = table;
                }
                copie.writeToCopy(lignes.octets(), 0, lignes.taille());
            } catch (SQLException echec) {
                throw traduire(echec);
            }
        }

        @Override
        public void close() {
            try {
                finir();
            } catch (SQLException echec) {
                throw traduire(echec);
            }
        }

        private void finir() throws SQLException {
            if (copie != null && copie.isActive()) {
                copie.endCopy();
            }
            copie = null;
        }

        private RuntimeException traduire(SQLException echec) {
            var traduite = new SQLErrorCodeSQLExceptionTranslator(base).translate("copy", null, echec);
            return traduite == null ? new IllegalStateException(echec) : traduite;
        }
    }
}
