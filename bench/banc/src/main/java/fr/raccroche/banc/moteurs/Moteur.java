package fr.raccroche.banc.moteurs;

import java.io.IOException;
import java.nio.file.Path;

/** An engine that links two files. Does its work once, in a process that ends with it. */
public interface Moteur {

    /** Links two files; what it says of itself goes to the watch, its links to the journal. */
    void relier(Path a, Path b, Chronometre chronometre, JournalDesLiens liens) throws Exception;

    static Moteur nomme(String nom) throws IOException {
        return switch (nom) {
            case "raccroche" -> new Raccroche();
            case "duckdb" -> DuckDb.ameliore();
            case "duckdb-premier" -> DuckDb.telQueMesureDAbord();
            case "duke" -> Duke.parCles();
            case "duke-lucene" -> Duke.parLucene();
            default -> throw new IOException("No engine is called " + nom);
        };
    }
}
