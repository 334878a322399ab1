package fr.raccroche.siecle;

import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Telephones;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks the values of one row and tells what is wrong with it. A value that fails is left out; the sentence shows it. */
final class Controles {

    private static final LocalDate FICTIVE = LocalDate.of(1900, 1, 1);
    private static final int AGE_MIN = 8;
    private static final int AGE_MAX = 30;

    private final Curseur xml;
    private final Sortie sortie;
    private final LocalDate aujourdhui;
    private Nature nature = Nature.FICHIER;
    private String identifiant = "";
    private int ligne;

    Controles(Curseur xml, Sortie sortie, LocalDate aujourdhui) {
        this.xml = xml;
        this.sortie = sortie;
        this.aujourdhui = aujourdhui;
    }

    /** A new row begins at the element just entered; gives its line. */
    int debut(Nature nature, String identifiant) {
        this.nature = nature;
        this.identifiant = identifiant;
        this.ligne = xml.ligne();
        return ligne;
    }

    /** Text of the element just entered, unless it is a social security number. */
    String texte() {
        var texte = xml.texte();
        if (DonneeInterdite.nirDans(texte).isPresent()) {
            sortie.ecarter(DonneeInterdite.NIR);
            return "";
        }
        return texte;
    }

    /** Text of a name, with a warning when its accents were lost on the way. */
    String nom() {
        var nom = texte();
        for (int i = 0; i < nom.length(); i++) {
            char c = nom.charAt(i);
            if (c >= '\u0080'
                    && (c < '\u00A0'
                            || c == '\uFFFD'
                            || (c == 'Ã'
                                    && i + 1 < nom.length()
                                    && nom.charAt(i + 1) < '\u00C0'
                                    && nom.charAt(i + 1) >= '\u0080'))) {
                avertir("accents", nom);
                break;
            }
        }
        return nom;
    }

    /** A yes or no, written 0/1, true/false or O/N. */
    boolean booleen() {
        return switch (texte()) {
            case "1", "true", "TRUE", "O", "Y" -> true;
            default -> false;
        };
    }

    @Nullable
    LocalDate date(String cle) {
        var texte = texte();
        var date = Dates.lire(texte);
        if (date.isEmpty() && !texte.isEmpty()) {
            avertir(cle, texte);
        }
        return date.orElse(null);
    }

    /** Absent, unreadable, future or made-up dates of birth refuse the row: they identify the person. */
    @Nullable
    LocalDate naissance(String texte) {
        var date = Dates.lire(texte);
        if (date.isEmpty()) {
            refuser(texte.isEmpty() ? "naissance-absente" : "naissance-illisible", texte);
            return null;
        }
        var naissance = date.get();
        if (naissance.isAfter(aujourdhui)) {
            refuser("naissance-future", texte);
            return null;
        }
        if (!naissance.isAfter(FICTIVE)) {
            refuser("naissance-fictive", texte);
            return null;
        }
        if (naissance.plusYears(AGE_MIN).isAfter(aujourdhui)
                || naissance.plusYears(AGE_MAX).isBefore(aujourdhui)) {
            avertir("age", texte);
        }
        return naissance;
    }

    String sexe(String code) {
        return switch (code) {
            case "1", "M" -> "M";
            case "2", "F" -> "F";
            default -> {
                avertir("sexe", code);
                yield "";
            }
        };
    }

    String ine(String texte) {
        var ine = texte.toUpperCase(Locale.ROOT);
        if (ine.isEmpty()) {
            return ine;
        }
        if (!Ine.estRecevable(ine)) {
            avertir("ine-forme", masquer(texte));
            return "";
        }
        if (!new Ine(ine).cleVraisemblable()) {
            avertir("ine-cle", masquer(texte));
        }
        return ine;
    }

    /** An INE is not printed whole. */
    private static String masquer(String ine) {
        return "…" + ine.substring(Math.max(0, ine.length() - 3));
    }

    String telephone() {
        var texte = texte();
        if (texte.isEmpty()) {
            return texte;
        }
        var numero = Telephones.normaliser(texte);
        if (numero.isEmpty()) {
            avertir("telephone", texte);
        }
        return numero.orElse("");
    }

    String courriel() {
        var texte = texte();
        var arobase = texte.indexOf('@');
        if (texte.isEmpty() || (arobase > 0 && texte.indexOf('.', arobase) > arobase + 1 && texte.indexOf(' ') < 0)) {
            return texte;
        }
        avertir("courriel", texte);
        return "";
    }

    String obligatoire(String valeur, String cle) {
        if (valeur.isEmpty()) {
            refuser(cle, "");
        }
        return valeur;
    }

    /** An element this reader does not keep: counted when forbidden, and passed over unread. */
    void ecarter() {
        DonneeInterdite.deElement(xml.nom()).ifPresent(sortie::ecarter);
        xml.sauter();
    }

    void refuser(String cle, String valeur) {
        sortie.refuser(ligne, nature, identifiant, cle, valeur);
    }

    void avertir(String cle, String valeur) {
        sortie.avertir(ligne, nature, identifiant, cle, valeur);
    }
}
