package fr.raccroche.banc.population;

/** How hard it is to tell who is whom. */
public enum Niveau {
    /** A national number for most, light noise, two in a hundred who leave. */
    USUEL(
            new Bruit(
                    0.85, 0.01, 0.0003, 0.02, 0.15, 0.003, 0.003, 0.005, 0.005, 0.003, 0.005, 0.002, 0.06, 0.003, 0.01,
                    0.002),
            0.02,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE),
    /** No national number, heavy noise, fifteen in a hundred who leave. */
    DIFFICILE(
            new Bruit(0, 0, 0, 0.10, 0.4, 0.015, 0.015, 0.05, 0.015, 0.012, 0.025, 0.03, 0.18, 0.01, 0.03, 0.005),
            0.15,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE),
    /** The noise of the hard level between people of few names. */
    HOMONYMES(DIFFICILE.bruit, 0.15, 200, 100);

    private final Bruit bruit;
    private final double departs;
    private final int noms;
    private final int prenoms;

    Niveau(Bruit bruit, double departs, int noms, int prenoms) {
        this.bruit = bruit;
        this.departs = departs;
        this.noms = noms;
        this.prenoms = prenoms;
    }

    Bruit bruit() {
        return bruit;
    }

    /** Share of the first list who are not in the second; as many arrive. */
    double departs() {
        return departs;
    }

    int noms() {
        return noms;
    }

    int prenoms() {
        return prenoms;
    }

    public String cle() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
