package fr.raccroche.territoire.annuaire;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Genre;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row of the directory, its values cleaned as they are read. */
record LigneAnnuaire(long numero, Uai uai, Genre genre, Map<Colonne, String> valeurs) {

    private static final Pattern VILLE_SEULE = Pattern.compile("\\d{5} .*");

    String valeur(Colonne colonne) {
        return valeurs.getOrDefault(colonne, "");
    }

    Nature nature() {
        return nature(valeurs);
    }

    static Nature nature(Map<Colonne, String> valeurs) {
        return new Nature(
                valeurs.getOrDefault(Colonne.NATURE, ""),
                valeurs.getOrDefault(Colonne.NATURE_LIBELLE, ""),
                valeurs.getOrDefault(Colonne.TYPE, ""),
                oui(valeurs, Colonne.VOIE_GENERALE),
                oui(valeurs, Colonne.VOIE_TECHNOLOGIQUE),
                oui(valeurs, Colonne.VOIE_PROFESSIONNELLE));
    }

    private static boolean oui(Map<Colonne, String> valeurs, Colonne colonne) {
        return switch (valeurs.getOrDefault(colonne, "").toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "oui", "true" -> true;
            default -> false;
        };
    }

    /** Without the line that repeats postal code and town. */
    String adresse() {
        return Stream.of(Colonne.ADRESSE_1, Colonne.ADRESSE_2, Colonne.ADRESSE_3)
                .map(this::valeur)
                .filter(ligne -> !ligne.isEmpty() && !VILLE_SEULE.matcher(ligne).matches())
                .collect(Collectors.joining(", "));
    }

    /** "0299302410" and "02.99.30.24.10" are written by pairs. */
    String telephone() {
        var chiffres = valeur(Colonne.TELEPHONE).replaceAll("[ .-]", "").replaceFirst("^\\+33", "0");
        return chiffres.matches("\\d{10}") ? chiffres.replaceAll("(\\d{2})(?=\\d)", "$1 ") : valeur(Colonne.TELEPHONE);
    }

    String departement() {
        return departement(valeur(Colonne.DEPARTEMENT));
    }

    /** {@code 035} → 35, {@code 02A} or {@code 620} → 2A, {@code 971} stays. */
    static String departement(String code) {
        var net = code.strip().toUpperCase(Locale.ROOT);
        return switch (net) {
            case "620", "20A" -> "2A";
            case "720", "20B" -> "2B";
            default ->
                net.length() == 1 ? "0" + net : net.length() == 3 && net.startsWith("0") ? net.substring(1) : net;
        };
    }

    /** « Académie de Rennes », « Académie d’Aix-Marseille ». */
    String academie() {
        var nom = valeur(Colonne.ACADEMIE_LIBELLE);
        return nom.isEmpty()
                ? "Académie " + academieCode()
                : "Académie " + ("AEIOUÉ".indexOf(Character.toUpperCase(nom.charAt(0))) >= 0 ? "d’" : "de ") + nom;
    }

    String academieCode() {
        var code = valeur(Colonne.ACADEMIE);
        return code.length() == 1 ? "0" + code : code;
    }

    boolean ferme() {
        return valeur(Colonne.ETAT).toUpperCase(Locale.FRENCH).startsWith("FERM");
    }

    boolean annexe() {
        return valeur(Colonne.NOM).toLowerCase(Locale.FRENCH).contains("annexe");
    }
}
