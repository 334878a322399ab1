package fr.raccroche.banc.moteurs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import no.priv.garshol.duke.Cleaner;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Database;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.datasources.CSVDataSource;
import no.priv.garshol.duke.datasources.Column;
import no.priv.garshol.duke.matchers.AbstractMatchListener;

/** Duke 1.2, with its key-value blocking or its Lucene database; the best match of each, when it is mutual. */
final class Duke implements Moteur {

    private static final Pattern PAS_LETTRE = Pattern.compile("[^a-z]");
    private static final int LOT = 40_000;
    private static final double SEUIL = 0.85;

    private final Database base;
    private final LongAdder comparees = new LongAdder();

    private Duke(Database base) {
        this.base = base;
    }

    /** Keys on the date with the beginning of either name, and on both names. */
    static Duke parCles() {
        var base = new InMemoryBlockingDatabase();
        base.setWindowSize(0);
        base.setKeyFunctions(List.<KeyFunction>of(
                ligne -> valeur(ligne, "date_naissance") + debut(valeur(ligne, "nom")),
                ligne -> valeur(ligne, "date_naissance") + "/" + debut(valeur(ligne, "prenom")),
                ligne -> valeur(ligne, "nom") + "," + valeur(ligne, "prenom")));
        return new Duke(base);
    }

    static Duke parLucene() {
        var base = new LuceneDatabase();
        // Ten find a third of the people among a hundred thousand; fuzzy search takes more than ten minutes.
        base.setMaxSearchHits(100);
        base.setFuzzySearch(false);
        return new Duke(base);
    }

    @Override
    public void relier(Path a, Path b, Chronometre chronometre, JournalDesLiens liens) throws IOException {
        var reglages = new ConfigurationImpl();
        reglages.setProperties(List.of(
                new PropertyImpl("id"),
                new PropertyImpl("nom", new JaroWinkler(), 0.15, 0.88),
                new PropertyImpl("prenom", new JaroWinkler(), 0.2, 0.85),
                new PropertyImpl("date_naissance", new Compte(new Levenshtein(), comparees), 0.1, 0.93),
                new PropertyImpl("sexe", new ExactComparator(), 0.25, 0.52),
                new PropertyImpl("commune", new ExactComparator(), 0.35, 0.75)));
        reglages.setThreshold(SEUIL);
        reglages.addDataSource(1, source(a, "a"));
        reglages.addDataSource(2, source(b, "b"));
        reglages.setDatabase(base);
        reglages.validate();
        var processeur = new Processor(reglages, true);
        processeur.setThreads(Runtime.getRuntime().availableProcessors());
        var meilleures = new Meilleures();
        processeur.addMatchListener(meilleures);
        processeur.link(reglages.getDataSources(1), reglages.getDataSources(2), LOT);
        processeur.close();
        chronometre.arreter();
        chronometre.dire("comparees", comparees.sum());
        meilleures.ecrire(liens);
    }

    /** Duke never compares records that share an identifier, so each list has a letter of its own. */
    private static CSVDataSource source(Path chemin, String lettre) {
        var source = new CSVDataSource();
        source.setInputFile(chemin.toString());
        source.setEncoding("utf-8");
        var minuscules = new LowerCaseNormalizeCleaner();
        Cleaner nom = texte -> PAS_LETTRE
                .matcher(String.valueOf(minuscules.clean(texte)).toLowerCase(Locale.ROOT))
                .replaceAll("");
        source.addColumn(new Column("id", null, null, texte -> lettre + texte));
        source.addColumn(new Column("nom", null, null, nom));
        source.addColumn(new Column("prenom", null, null, nom));
        // In one word: Lucene would take a date for three, and meet everybody born in the month.
        source.addColumn(new Column("date_naissance", null, null, texte -> texte.replace("-", "")));
        for (var colonne : List.of("sexe", "commune")) {
            source.addColumn(new Column(colonne, null, null, null));
        }
        return source;
    }

    private static String valeur(Record ligne, String colonne) {
        var valeur = ligne.getValue(colonne);
        return valeur == null ? "" : valeur;
    }

    private static String debut(String nom) {
        return nom.substring(0, Math.min(3, nom.length()));
    }

    /** Counts the pairs that are compared: all have a date. */
    private record Compte(Comparator vrai, LongAdder comparees) implements Comparator {

        @Override
        public boolean isTokenized() {
            return vrai.isTokenized();
        }

        @Override
        public double compare(String un, String autre) {
            comparees.increment();
            return vrai.compare(un, autre);
        }
    }

    /** The best of each, on either side. */
    private static final class Meilleures extends AbstractMatchListener {

        private record Choix(String id, double force) {}

        private final Map<String, Choix> choix = new ConcurrentHashMap<>();

        @Override
        public void matches(Record un, Record autre, double force) {
            garder(valeur(un, "id"), valeur(autre, "id"), force);
            garder(valeur(autre, "id"), valeur(un, "id"), force);
        }

        private void garder(String un, String autre, double force) {
            choix.merge(un, new Choix(autre, force), (connu, venu) -> venu.force() > connu.force() ? venu : connu);
        }

        void ecrire(JournalDesLiens liens) throws IOException {
            for (var entree : choix.entrySet()) {
                var autre = entree.getValue();
                var retour = choix.get(autre.id());
                if (entree.getKey().startsWith("a")
                        && retour != null
                        && retour.id().equals(entree.getKey())) {
                    liens.noter(numero(entree.getKey()), numero(autre.id()), autre.force(), false);
                }
            }
        }

        private static long numero(String id) {
            return Long.parseLong(id.substring(1));
        }
    }
}
