package fr.raccroche.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the server does by itself within minutes, done at once after a great many rows were written: dead rows swept, pages
 * marked as visible to all, statistics taken.
 */
public class RangementRepository {

    private final JdbcClient jdbc;

    /** @param proprietaire connections as the owner of the tables, outside any transaction */
    public RangementRepository(JdbcClient proprietaire) {
        this.jdbc = proprietaire;
    }

    public void ranger() {
        jdbc.sql("vacuum (analyze)").update();
    }
}
