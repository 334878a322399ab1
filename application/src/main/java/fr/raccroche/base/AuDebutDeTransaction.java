package fr.raccroche.base;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to do on the connection at the very start of each transaction that may write. */
public interface AuDebutDeTransaction {

    void executer(Connection connexion) throws SQLException;
}
