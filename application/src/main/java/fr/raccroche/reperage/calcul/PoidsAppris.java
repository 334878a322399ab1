package fr.raccroche.reperage.calcul;

/**
 * What the data taught of one agreement of one field, in a comparison of two whole lists.
 *
 * @param memes how often records of one person agree so
 * @param etrangers how often those of strangers do
 */
record PoidsAppris(String listes, String champ, String accord, double memes, double etrangers) {

    /** « 25 fois plus fréquent chez une même personne ». */
    public String lecture() {
        if (etrangers <= 0 || memes <= 0) {
            return "trop rare pour le dire";
        }
        double rapport = memes / etrangers;
        return rapport >= 1
                ? "%s fois plus fréquent entre deux fiches d’une même personne".formatted(fois(rapport))
                : "%s fois plus fréquent entre deux inconnus".formatted(fois(1 / rapport));
    }

    private static String fois(double rapport) {
        return rapport < 10
                ? "%.1f".formatted(rapport).replace('.', ',')
                : "%,d".formatted(Math.round(rapport)).replace(',', '\u202f');
    }
}
