package fr.raccroche.base;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Hands the caller and their cercles to PostgreSQL at the start of every transaction (never at session level: the pool
 * would leak them); the row policies do the rest.
 */
@Component("transactionManager")
class CercleTransactionManager extends JdbcTransactionManager {

    private final ObjectProvider<AppelantCourant> appelant;
    private final ObjectProvider<AuDebutDeTransaction> suites;
    private final Clock horloge;

    CercleTransactionManager(
            DataSource dataSource,
            ObjectProvider<AppelantCourant> appelant,
            ObjectProvider<AuDebutDeTransaction> suites,
            Clock horloge) {
        super(dataSource);
        this.appelant = appelant;
        this.suites = suites;
        this.horloge = horloge;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connexion, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connexion, definition);
        var courant = AuNomDuSysteme.appelant()
                .orElseGet(() ->
                        appelant.stream().findFirst().map(AppelantCourant::get).orElseGet(Appelant.Anonyme::new));
        switch (courant) {
            case Appelant.Anonyme() -> annoncer(connexion, "");
            case Appelant.Personne(UUID agent) -> annoncer(connexion, agent.toString());
            case Appelant.Systeme(var demandeur) -> {
                annoncer(connexion, demandeur.map(UUID::toString).orElse(""));
                try (var ordre = connexion.createStatement()) {
                    ordre.execute("set local role raccroche_systeme");
                }
            }
        }
        if (!definition.isReadOnly()) {
            for (var suite : suites) {
                suite.executer(connexion);
            }
        }
    }

    private void annoncer(Connection connexion, String agent) throws SQLException {
        try (var ordre = connexion.prepareStatement("""
                select set_config('app.agent', ?, true),
                       set_config('app.aujourdhui', ?, true),
                       set_config('app.cercles', base.cercles_de(nullif(?, '')::uuid, ?::date)::text, true)
                """)) {
            var jour = LocalDate.now(horloge).toString();
            ordre.setString(1, agent);
            ordre.setString(2, jour);
            ordre.setString(3, agent);
            ordre.setString(4, jour);
            ordre.execute();
        }
    }
}
