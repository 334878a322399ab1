package fr.raccroche.base;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Rows by the hundred thousand: {@code COPY}, on the connection of the current transaction. */
@Component
public class Copie {

    private static final int BLOC = 10_000;

    private final DataSource base;

    Copie(DataSource base) {
        this.base = base;
    }

    /** Writes rows one by one in a buffer, which is sent when it is full. */
    public interface Source {
        void ecrire(Tampon tampon, Runnable ligneFinie);
    }

    /** {@code ordre}: {@code copy table (columns) from stdin}, a constant of the caller. */
    public void ecrire(String ordre, Source source) {
        try {
            var connexion = DataSourceUtils.getConnection(base).unwrap(PGConnection.class);
            var copie = connexion.getCopyAPI().copyIn(ordre);
            var tampon = new Tampon();
            try {
                source.ecrire(tampon, () -> {
                    tampon.finDeLigne();
                    if (tampon.plein()) {
                        envoyer(copie, tampon);
                    }
                });
                envoyer(copie, tampon);
                copie.endCopy();
            } finally {
                if (copie.isActive()) {
                    copie.cancelCopy();
                }
            }
        } catch (SQLException echec) {
            throw traduire(echec);
        }
    }

    /** How many rows a cursor brings at a time. */
    public static int bloc() {
        return BLOC;
    }

    private void envoyer(CopyIn copie, Tampon tampon) {
        try {
            copie.writeToCopy(tampon.octets(), 0, tampon.taille());
            tampon.vider();
        } catch (SQLException echec) {
            throw traduire(echec);
        }
    }

    private RuntimeException traduire(SQLException echec) {
        var traduite = new SQLErrorCodeSQLExceptionTranslator(base).translate("copy", null, echec);
        return traduite == null ? new IllegalStateException(echec) : traduite;
    }
}
