package fr.raccroche.territoire.annuaire;

import fr.raccroche.territoire.Genre;
import java.util.Locale;

/**
 * How the directory describes a row, and what we keep of it: the code of nature first (BCN, N_NATURE_UAI), then the type
 * when an older file has no code. The voies correct the nature of lycées: an agricultural lycée with a general or
 * technological track is registered as 320 « lycée professionnel ».
 */
record Nature(
        String code, String libelle, String type, boolean generale, boolean technologique, boolean professionnelle) {

    /** Kept with a kind, or left out for a reason. */
    sealed interface Tri {

        record Garde(Genre genre) implements Tri {}

        record Ecarte(Motif motif) implements Tri {}
    }

    /** Why a row of the directory is none of our business. */
    enum Motif {
        PREMIER_DEGRE("Écoles du premier degré"),
        MEDICO_SOCIAL("Établissements médico-sociaux"),
        APRES_BAC("Établissements post-baccalauréat seulement"),
        AUTRE("Autres structures");

        private final String libelle;

        Motif(String libelle) {
            this.libelle = libelle;
        }

        String libelle() {
            return libelle;
        }
    }

    Tri trier() {
        if (!code.matches("\\d{3}")) {
            return trierParType();
        }
        return switch (code.charAt(0)) {
            case '1' -> new Tri.Ecarte(Motif.PREMIER_DEGRE);
            case '2' -> new Tri.Ecarte(Motif.MEDICO_SOCIAL);
            case '3' -> new Tri.Garde(secondDegre());
            case '4' -> new Tri.Ecarte(Motif.APRES_BAC);
            case '8' -> new Tri.Garde(code.startsWith("84") ? Genre.CIO : Genre.SERVICE);
            default -> new Tri.Ecarte(Motif.AUTRE);
        };
    }

    private Genre secondDegre() {
        return switch (code) {
            case "300", "301", "302", "303", "304", "310", "335" -> professionnelle ? Genre.LPO : Genre.LGT;
            case "306" -> Genre.LPO;
            case "320", "334" -> generale || technologique ? Genre.LPO : Genre.LP;
            case "340", "349", "350", "352", "390" -> Genre.COLLEGE;
            case "370" -> Genre.EREA;
            default -> Genre.AUTRE_SECOND_DEGRE;
        };
    }

    private Tri trierParType() {
        return switch (type.toLowerCase(Locale.FRENCH)) {
            case "ecole", "école" -> new Tri.Ecarte(Motif.PREMIER_DEGRE);
            case "médico-social" -> new Tri.Ecarte(Motif.MEDICO_SOCIAL);
            case "collège" -> new Tri.Garde(Genre.COLLEGE);
            case "lycée" -> new Tri.Garde(lycee());
            case "erea" -> new Tri.Garde(Genre.EREA);
            case "information et orientation" -> new Tri.Garde(Genre.CIO);
            case "service administratif" -> new Tri.Garde(Genre.SERVICE);
            default -> new Tri.Ecarte(Motif.AUTRE);
        };
    }

    private Genre lycee() {
        if (generale || technologique) {
            return professionnelle ? Genre.LPO : Genre.LGT;
        }
        var mots = libelle.toUpperCase(Locale.FRENCH);
        if (mots.contains("POLYVALENT")) {
            return Genre.LPO;
        }
        return professionnelle || mots.contains("PROFESSIONNEL") ? Genre.LP : Genre.LGT;
    }

    int voies() {
        return (generale ? 1 : 0) + (technologique ? 1 : 0) + (professionnelle ? 1 : 0);
    }

    /** Another row of the same UAI adds its tracks. */
    Nature avec(Nature autre) {
        return new Nature(
                code,
                libelle,
                type,
                generale || autre.generale,
                technologique || autre.technologique,
                professionnelle || autre.professionnelle);
    }
}
