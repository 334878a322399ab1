package fr.raccroche.demonstration.population;

/** A year of study, in the order of the age at which one usually begins it; MEF codes are invented, ten digits and a zero. */
public enum Niveau {
    SIXIEME("6EME", "6E", "10010012110", 11),
    CINQUIEME("5EME", "5E", "10110001110", 12),
    QUATRIEME("4EME", "4E", "10210001110", 13),
    TROISIEME("3EME", "3E", "10310019110", 14),
    SECONDE_GT("2NDE GENERALE ET TECHNOLOGIQUE", "2GT", "20010018110", 15),
    PREMIERE_GT("1ERE GENERALE", "1G", "20111019110", 16),
    TERMINALE_GT("TERMINALE GENERALE", "TG", "20211019110", 17),
    SECONDE_PRO("2NDE PRO", "2P", "24730001310", 15),
    PREMIERE_PRO("1ERE PRO", "1P", "24730001320", 16),
    TERMINALE_PRO("TERMINALE PRO", "TP", "24730001330", 17),
    CAP_1("1ERE ANNEE CAP", "1CAP", "24130001210", 15),
    CAP_2("2EME ANNEE CAP", "2CAP", "24130001220", 16);

    private final String libelle;
    private final String prefixe;
    private final String mef;
    private final int age;

    Niveau(String libelle, String prefixe, String mef, int age) {
        this.libelle = libelle;
        this.prefixe = prefixe;
        this.mef = mef;
        this.age = age;
    }

    public String libelle() {
        return libelle;
    }

    public String mef() {
        return mef;
    }

    /** Age reached during the calendar year in which this level usually begins. */
    int age() {
        return age;
    }

    /** Name of the n-th class of this level. */
    String classe(int rang) {
        return prefixe + (rang + 1);
    }

    public boolean college() {
        return ordinal() <= TROISIEME.ordinal();
    }

    boolean professionnel() {
        return ordinal() >= SECONDE_PRO.ordinal();
    }

    /** Ends with a diploma, after which pupils leave. */
    public boolean terminal() {
        return this == TERMINALE_GT || this == TERMINALE_PRO || this == CAP_2;
    }

    /** The level above in the same school. */
    Niveau suivant() {
        return values()[ordinal() + 1];
    }
}
