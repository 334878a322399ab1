package fr.raccroche.feuilles;

/** The name of a sheet inside its workbook, within what the spreadsheets accept: 31 characters, some forbidden. */
final class NomDeFeuille {

    private static final int LONGUEUR_MAX = 31;

    private NomDeFeuille() {}

    static String de(String nom) {
        var net = Neutralisation.net(nom).replaceAll("[\\[\\]\\\\/*?:'\\n\\t]", " ").strip();
        var court = net.substring(0, Math.min(LONGUEUR_MAX, net.length())).strip();
        return court.isEmpty() || court.equals(APropos.NOM_DE_FEUILLE) ? "Feuille" : court;
    }
}
