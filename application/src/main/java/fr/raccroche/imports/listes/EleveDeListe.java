package fr.raccroche.imports.listes;

import fr.raccroche.siecle.LigneSiecle.AnDernier;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Identite;
import fr.raccroche.siecle.LigneSiecle.Scolarite;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Telephones;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pupil of one line of a list, checked as those of an export are; what is wrong is told with the same words. */
final class EleveDeListe {

    private static final LocalDate FICTIVE = LocalDate.of(1900, 1, 1);

    private final LigneDeListe ligne;
    private final LocalDate aujourdhui;

    EleveDeListe(LigneDeListe ligne, LocalDate aujourdhui) {
        this.ligne = ligne;
        this.aujourdhui = aujourdhui;
    }

    Eleve eleve() {
        var nom = ligne.texte(Cible.NOM);
        var prenom = ligne.texte(Cible.PRENOM);
        if (ligne.a(Cible.NOM_PRENOM)) {
            var mots = ligne.texte(Cible.NOM_PRENOM).split("\\s+");
            nom = Arrays.stream(mots).filter(EleveDeListe::enCapitales).collect(Collectors.joining(" "));
            prenom = Arrays.stream(mots).filter(mot -> !enCapitales(mot)).collect(Collectors.joining(" "));
        }
        ligne.exiger(nom, "sans-nom");
        ligne.exiger(prenom, "sans-prenom");
        return new Eleve(
                ligne.numero(),
                ligne.cle(),
                "",
                new Identite(
                        ine(),
                        "",
                        nom,
                        ligne.texte(Cible.NOM_USAGE),
                        prenom,
                        ligne.texte(Cible.PRENOM2),
                        "",
                        naissance(),
                        sexe()),
                new Scolarite(
                        "",
                        "",
                        "",
                        null,
                        date(Cible.ENTREE, "date-entree"),
                        date(Cible.SORTIE, "date-sortie"),
                        ligne.texte(Cible.MOTIF_SORTIE)),
                new AnDernier("", "", ""),
                new Contact(courriel(), telephone(Cible.TELEPHONE), telephone(Cible.PORTABLE), ""),
                ligne.cle());
    }

    private static boolean enCapitales(String mot) {
        return mot.length() > 1 && mot.equals(mot.toUpperCase(Locale.FRENCH)) && !mot.endsWith(".");
    }

    private @Nullable LocalDate naissance() {
        var texte = ligne.texte(Cible.NAISSANCE);
        var date = ligne.jour(Cible.NAISSANCE).orElse(null);
        if (date == null) {
            ligne.refuser(texte.isEmpty() ? "naissance-absente" : "naissance-illisible", texte);
        } else if (date.isAfter(aujourdhui)) {
            ligne.refuser("naissance-future", texte);
            return null;
        } else if (!date.isAfter(FICTIVE)) {
            ligne.refuser("naissance-fictive", texte);
            return null;
        } else if (date.plusYears(8).isAfter(aujourdhui) || date.plusYears(30).isBefore(aujourdhui)) {
            ligne.avertir("age", texte);
        }
        return date;
    }

    private @Nullable LocalDate date(Cible cible, String motif) {
        var texte = ligne.texte(cible);
        if (texte.isEmpty()) {
            return null;
        }
        var date = ligne.jour(cible);
        if (date.isEmpty()) {
            ligne.avertir(motif, texte);
        }
        return date.orElse(null);
    }

    private String sexe() {
        var texte = ligne.texte(Cible.SEXE);
        return switch (texte.toUpperCase(Locale.FRENCH)) {
            case "" -> "";
            case "F", "FILLE", "FÉMININ", "FEMININ", "2", "MME", "FEMME" -> "F";
            case "M", "G", "H", "GARÇON", "GARCON", "MASCULIN", "1", "M.", "HOMME" -> "M";
            default -> {
                ligne.avertir("sexe", texte);
                yield "";
            }
        };
    }

    private String ine() {
        var ine = ligne.texte(Cible.INE).toUpperCase(Locale.ROOT).replace(" ", "");
        if (!ine.isEmpty() && !Ine.estRecevable(ine)) {
            ligne.avertir("ine-forme", "…" + ine.substring(Math.max(0, ine.length() - 3)));
            return "";
        }
        return ine;
    }

    private String telephone(Cible cible) {
        var texte = ligne.texte(cible);
        var numero = Telephones.normaliser(texte);
        if (!texte.isEmpty() && numero.isEmpty()) {
            ligne.avertir("telephone", texte);
        }
        return numero.orElse("");
    }

    private String courriel() {
        var texte = ligne.texte(Cible.COURRIEL);
        if (!texte.isEmpty() && !texte.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            ligne.avertir("courriel", texte);
            return "";
        }
        return texte;
    }
}
