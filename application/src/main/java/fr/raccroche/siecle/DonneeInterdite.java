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

    private static final int LONGUEUR_DU_NIR = 13;
    private static final Pattern SEPARATEURS = Pattern.compile("[ .\\-\u00A0\u202F]");
    /** Sex, year, month, department, commune, order; then perhaps the key. */
    private static final Pattern NIR_POSSIBLE =
            Pattern.compile("[12]_\\d\\d_(0[1-9]|1[0-2]|[2-9]\\d)_(\\d\\d|2[AB])_\\d{3}_\\d{3}(_\\d\\d)?"
                    .replace("_", SEPARATEURS + "?"));

    private static final Pattern DANS_UNE_PHRASE =
            Pattern.compile("(?<![\\p{L}\\d])" + NIR_POSSIBLE + "(?![\\p{L}\\d])");

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

    /**
     * The social security number that a value is or contains, without its separators: thirteen or fifteen digits (2A and 2B
     * allowed) that begin like one.
     */
    public static Optional<String> nirDans(String texte) {
        if (!aAssezDeChiffres(texte)) {
            return Optional.empty();
        }
        var colle = SEPARATEURS.matcher(texte).replaceAll("");
        if (NIR_POSSIBLE.matcher(colle).matches()) {
            return Optional.of(colle);
        }
        var phrase = DANS_UNE_PHRASE.matcher(texte);
        return phrase.find() ? Optional.of(SEPARATEURS.matcher(phrase.group()).replaceAll("")) : Optional.empty();
    }

    /** Spares nearly every value the search: there are millions of them in a list. */
    private static boolean aAssezDeChiffres(String texte) {
        if (texte.length() < LONGUEUR_DU_NIR) {
            return false;
        }
        int chiffres = 0;
        for (int i = 0; i < texte.length(); i++) {
            chiffres += texte.charAt(i) >= '0' && texte.charAt(i) <= '9' ? 1 : 0;
        }
        return chiffres >= LONGUEUR_DU_NIR - 1;
    }
}
