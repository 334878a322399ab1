package fr.raccroche.imports.listes;

import fr.raccroche.feuilles.Ligne;
import fr.raccroche.siecle.Anomalie;
import fr.raccroche.siecle.Anomalie.Gravite;
import fr.raccroche.siecle.Anomalie.Nature;
import fr.raccroche.siecle.DonneeInterdite;
import fr.raccroche.siecle.LigneSiecle.AnDernier;
import fr.raccroche.siecle.LigneSiecle.Contact;
import fr.raccroche.siecle.LigneSiecle.Eleve;
import fr.raccroche.siecle.LigneSiecle.Identite;
import fr.raccroche.siecle.LigneSiecle.Scolarite;
import fr.raccroche.siecle.RecepteurSiecle;
import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Telephones;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of one line of a list, checked as those of an export are; what is wrong is told with the same words. */
final class EleveDeListe {

    private static final LocalDate FICTIVE = LocalDate.of(1900, 1, 1);

    private final String fichier;
    private final Ligne ligne;
    private final Map<Cible, Integer> rangs;
    private final LocalDate aujourdhui;
    private final RecepteurSiecle recepteur;
    private int refus;
    private int avertissements;
    private int nirs;

    EleveDeListe(
            String fichier, Ligne ligne, Map<Cible, Integer> rangs, LocalDate aujourdhui, RecepteurSiecle recepteur) {
        this.fichier = fichier;
        this.ligne = ligne;
        this.rangs = rangs;
        this.aujourdhui = aujourdhui;
        this.recepteur = recepteur;
    }

    static String cle(int numero) {
        return "L" + numero;
    }

    Eleve eleve() {
        var nom = texte(Cible.NOM);
        var prenom = texte(Cible.PRENOM);
        if (rangs.containsKey(Cible.NOM_PRENOM)) {
            var mots = texte(Cible.NOM_PRENOM).split("\\s+");
            nom = Arrays.stream(mots).filter(EleveDeListe::enCapitales).collect(Collectors.joining(" "));
            prenom = Arrays.stream(mots).filter(mot -> !enCapitales(mot)).collect(Collectors.joining(" "));
        }
        exiger(nom, "sans-nom");
        exiger(prenom, "sans-prenom");
        return new Eleve(
                ligne.numero(),
                cle(ligne.numero()),
                "",
                new Identite(
                        ine(), "", nom, texte(Cible.NOM_USAGE), prenom, texte(Cible.PRENOM2), "", naissance(), sexe()),
                new Scolarite(
                        "",
                        "",
                        "",
                        null,
                        date(Cible.ENTREE, "date-entree"),
                        date(Cible.SORTIE, "date-sortie"),
                        texte(Cible.MOTIF_SORTIE)),
                new AnDernier("", "", ""),
                new Contact(courriel(), telephone(Cible.TELEPHONE), telephone(Cible.PORTABLE), ""),
                cle(ligne.numero()));
    }

    int refus() {
        return refus;
    }

    int avertissements() {
        return avertissements;
    }

    /** Values that looked like a social security number, and were left out. */
    int nirs() {
        return nirs;
    }

    String texte(Cible cible) {
        var rang = rangs.get(cible);
        var texte = rang == null ? "" : ligne.texte(rang).strip();
        if (DonneeInterdite.ressembleAUnNir(texte)) {
            nirs++;
            return "";
        }
        return texte;
    }

    private static boolean enCapitales(String mot) {
        return mot.length() > 1 && mot.equals(mot.toUpperCase(Locale.FRENCH)) && !mot.endsWith(".");
    }

    private @Nullable LocalDate naissance() {
        var texte = texte(Cible.NAISSANCE);
        var date = jour(Cible.NAISSANCE).orElse(null);
        if (date == null) {
            refuser(texte.isEmpty() ? "naissance-absente" : "naissance-illisible", texte);
        } else if (date.isAfter(aujourdhui)) {
            refuser("naissance-future", texte);
            return null;
        } else if (!date.isAfter(FICTIVE)) {
            refuser("naissance-fictive", texte);
            return null;
        } else if (date.plusYears(8).isAfter(aujourdhui) || date.plusYears(30).isBefore(aujourdhui)) {
            avertir("age", texte);
        }
        return date;
    }

    private @Nullable LocalDate date(Cible cible, String motif) {
        var texte = texte(cible);
        if (texte.isEmpty()) {
            return null;
        }
        var date = jour(cible);
        if (date.isEmpty()) {
            avertir(motif, texte);
        }
        return date.orElse(null);
    }

    private Optional<LocalDate> jour(Cible cible) {
        var rang = rangs.get(cible);
        return rang == null ? Optional.empty() : ligne.date(rang);
    }

    private String sexe() {
        var texte = texte(Cible.SEXE);
        return switch (texte.toUpperCase(Locale.FRENCH)) {
            case "" -> "";
            case "F", "FILLE", "FÉMININ", "FEMININ", "2", "MME", "FEMME" -> "F";
            case "M", "G", "H", "GARÇON", "GARCON", "MASCULIN", "1", "M.", "HOMME" -> "M";
            default -> {
                avertir("sexe", texte);
                yield "";
            }
        };
    }

    private String ine() {
        var ine = texte(Cible.INE).toUpperCase(Locale.ROOT).replace(" ", "");
        if (!ine.isEmpty() && !Ine.estRecevable(ine)) {
            avertir("ine-forme", "…" + ine.substring(Math.max(0, ine.length() - 3)));
            return "";
        }
        return ine;
    }

    private String telephone(Cible cible) {
        var texte = texte(cible);
        var numero = Telephones.normaliser(texte);
        if (!texte.isEmpty() && numero.isEmpty()) {
            avertir("telephone", texte);
        }
        return numero.orElse("");
    }

    private String courriel() {
        var texte = texte(Cible.COURRIEL);
        if (!texte.isEmpty() && !texte.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            avertir("courriel", texte);
            return "";
        }
        return texte;
    }

    private void exiger(String valeur, String motif) {
        if (valeur.isEmpty()) {
            refuser(motif, "");
        }
    }

    private void refuser(String motif, String valeur) {
        refus++;
        dire(Gravite.REFUS, motif, valeur);
    }

    private void avertir(String motif, String valeur) {
        avertissements++;
        dire(Gravite.AVERTISSEMENT, motif, valeur);
    }

    private void dire(Gravite gravite, String motif, String valeur) {
        recepteur.anomalie(
                new Anomalie(fichier, ligne.numero(), Nature.ELEVE, cle(ligne.numero()), gravite, motif, valeur));
    }
}
