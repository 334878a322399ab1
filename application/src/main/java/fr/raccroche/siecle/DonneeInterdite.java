package fr.raccroche.siecle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Raccroche must never hold (RGPD, minimisation): dropped before any record exists, only counted. Elements are
 * named as SIECLE names them; each has its French label in {@code siecle.interdite.…}.
 */
public enum DonneeInterdite {
    /** Nationality. */
    CODE_PAYS_NAT,
    /** Profession of an adult (PCS). */
    CODE_PROFESSION,
    /** Country of birth: the {@code CODE_PAYS} of a pupil (that of an address is something else). */
    CODE_PAYS,
    CODE_DEPARTEMENT_NAISS,
    CODE_COMMUNE_INSEE_NAISS,
    VILLE_NAISS,
    BOURSES,
    /** Social security number: an element that names it, or any value that looks like one. */
    NIR,
    /** Staff number. */
    NUMEN;

    /** In the title of a column, reduced to its letters and digits. */
    public static final Pattern TITRE_DE_NIR = Pattern.compile("\\bnir\\b|\\bnss\\b|securite sociale|\\bsecu\\b");

    private static final Pattern SEPARATEURS = Pattern.compile("[ .-]");
    private static final Pattern NIR_POSSIBLE =
            Pattern.compile("[12]\\d\\d(0[1-9]|1[0-2]|[2-9]\\d)(\\d\\d|2[AB])\\d{6}(\\d\\d)?");

    /** The forbidden datum that an element of a pupil or an adult carries. */
    static Optional<DonneeInterdite> deElement(String element) {
        return switch (element) {
            case "CODE_PAYS_NAT", "CODE_NATIONALITE", "NATIONALITE" -> Optional.of(CODE_PAYS_NAT);
            case "CODE_PROFESSION", "CODE_PCS", "PCS", "SITUATION_EMPLOI", "CODE_SITUATION_EMPLOI" ->
                Optional.of(CODE_PROFESSION);
            case "CODE_PAYS", "CODE_PAYS_NAISS" -> Optional.of(CODE_PAYS);
            case "CODE_DEPARTEMENT_NAISS" -> Optional.of(CODE_DEPARTEMENT_NAISS);
            case "CODE_COMMUNE_INSEE_NAISS" -> Optional.of(CODE_COMMUNE_INSEE_NAISS);
            case "VILLE_NAISS" -> Optional.of(VILLE_NAISS);
            case "BOURSES", "BOURSE" -> Optional.of(BOURSES);
            case "NIR", "NUM_SECU", "NUMERO_SECU", "NUM_SECURITE_SOCIALE", "NUMERO_SECURITE_SOCIALE" ->
                Optional.of(NIR);
            case "NUMEN" -> Optional.of(NUMEN);
            default -> Optional.empty();
        };
    }

    /** Thirteen or fifteen digits (2A and 2B allowed) that begin like a French social security number. */
    public static boolean ressembleAUnNir(String texte) {
        if (texte.length() < 13 || (texte.charAt(0) != '1' && texte.charAt(0) != '2')) {
            return false;
        }
        for (int i = 1; i < 5; i++) {
            if (" .-0123456789".indexOf(texte.charAt(i)) < 0) {
                return false;
            }
        }
        return NIR_POSSIBLE.matcher(SEPARATEURS.matcher(texte).replaceAll("")).matches();
    }
}
