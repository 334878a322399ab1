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
        if (contexte.hasApplicationContext()) {
            contexte.getApplicationContext()
                    .getBeanProvider(HikariDataSource.class)
                    .forEach(reserve -> reserve.getHikariPoolMXBean().softEvictConnections());
        }
        ServeurDEssai.renouveler();
    }
}
