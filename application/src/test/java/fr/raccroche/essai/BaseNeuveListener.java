package fr.raccroche.essai;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** A fresh clone of the template database before each test class. */
class BaseNeuveListener extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 1;
    }

    @Override
    public void beforeTestClass(TestContext contexte) {
        ServeurDEssai.renouveler();
        if (contexte.hasApplicationContext()) {
            contexte.getApplicationContext()
                    .getBeanProvider(HikariDataSource.class)
                    .forEach(BaseNeuveListener::oublierLesConnexions);
        }
    }

    /** They lead to the database that is gone; there is no pool yet when no test has opened a connection. */
    private static void oublierLesConnexions(HikariDataSource reserve) {
        if (reserve.getHikariPoolMXBean() != null) {
            reserve.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
