package fr.raccroche.flux;

import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.SaisieAccueil.Bilan;
import fr.raccroche.flux.Nomenclatures.Choix;
import fr.raccroche.flux.Rapprochements.Issue;
import fr.raccroche.jeunes.JeuneId;
import fr.raccroche.socle.Duree;
import fr.raccroche.socle.Uai;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one line, cell by cell. The grid, the pasted block and the file sent back are all read by these same rules. */
class LectureDeLigne {

    private final Saisie saisie;
    private final Map<Colonne, List<Choix>> listes;
    private final Rapprochements rapprochements;
    private final LocalDate aujourdhui;
    private final Map<Colonne, String> textes = new EnumMap<>(Colonne.class);
    private final Map<Colonne, String> ids = new EnumMap<>(Colonne.class);
    private final Map<Colonne, String> erreurs = new EnumMap<>(Colonne.class);
    private final Map<Colonne, String> manques = new EnumMap<>(Colonne.class);

    LectureDeLigne(
            Saisie saisie, Map<Colonne, List<Choix>> listes, Rapprochements rapprochements, LocalDate aujourdhui) {
        this.saisie = saisie;
        this.listes = listes;
        this.rapprochements = rapprochements;
        this.aujourdhui = aujourdhui;
    }

    LigneLue lire() {
        for (var colonne : Colonne.values()) {
            var texte = saisie.texte(colonne);
            if (!texte.isEmpty()) {
                textes.put(colonne, texte.length() > Saisie.TEXTE_MAX ? texte.substring(0, Saisie.TEXTE_MAX) : texte);
            }
        }
        var type = choix(Colonne.TYPE);
        var origine = choix(Colonne.ORIGINE);
        var motif = choix(Colonne.MOTIF);
        var accueil = type.equals(Nomenclatures.ACCUEIL)
                || (type.isEmpty() && !erreurs.containsKey(Colonne.TYPE) && (!origine.isEmpty() || !motif.isEmpty()));
        var le = date(Colonne.DATE);
        var jeune = objet(Colonne.JEUNE, texte -> new JeuneId(Rapprochements.uuid(texte)), rapprochements::jeune);
        var uai = objet(Colonne.ETABLISSEMENT, Uai::new, rapprochements::etablissement);
        var action = objet(Colonne.ACTION, ActionId::valueOf, rapprochements::action);
        var duree = duree();
        var sortie = date(Colonne.SORTIE);
        var bilan = bilan();
        exiger(Colonne.DATE, le != null, "la date");
        exiger(Colonne.JEUNE, jeune.isPresent(), "le jeune");
        if (accueil) {
            exiger(Colonne.ACTION, action.isPresent(), "l’action");
            exiger(Colonne.ORIGINE, !origine.isEmpty(), "qui l’a signalé");
            exiger(Colonne.MOTIF, sortie == null || !motif.isEmpty(), "le motif de sortie");
            exiger(Colonne.SORTIE, motif.isEmpty() || sortie != null, "la date de sortie");
        } else {
            exiger(Colonne.TYPE, !type.isEmpty(), "le type");
            exiger(Colonne.DUREE, duree != null, "la durée");
            reserver(EnumSet.of(Colonne.ORIGINE, Colonne.SORTIE, Colonne.MOTIF));
            reserver(Colonne.BILAN);
        }
        return new LigneLue(
                accueil,
                le,
                jeune.orElse(null),
                type,
                duree,
                uai,
                action,
                origine,
                sortie,
                motif,
                bilan,
                devenir(Colonne.DEVENIR_N),
                devenir(Colonne.DEVENIR_N1),
                textes,
                ids,
                erreurs,
                manques);
    }

    private Optional<String> devenir(Colonne colonne) {
        var code = choix(colonne);
        return code.isEmpty() ? Optional.empty() : Optional.of(code);
    }

    private @Nullable LocalDate date(Colonne colonne) {
        var texte = saisie.texte(colonne);
        if (texte.isEmpty()) {
            return null;
        }
        var jour = TexteSouple.date(texte, aujourdhui);
        if (jour.isEmpty()) {
            erreurs.put(colonne, "« %s » n’est pas une date. Écrivez par exemple 3/9 ou 03/09/2026.".formatted(texte));
            return null;
        }
        if (jour.get().isAfter(aujourdhui)) {
            erreurs.put(colonne, "Cette date est dans le futur : prenez plutôt un rendez-vous.");
            return null;
        }
        if (jour.get().isBefore(aujourdhui.minusYears(6))) {
            erreurs.put(colonne, "Cette date a plus de six ans : vérifiez l’année.");
            return null;
        }
        textes.put(colonne, TexteSouple.afficher(jour.get()));
        return jour.get();
    }

    private @Nullable Integer duree() {
        var texte = saisie.texte(Colonne.DUREE);
        if (texte.isEmpty()) {
            return null;
        }
        var minutes = TexteSouple.duree(texte);
        if (minutes.isEmpty() || minutes.getAsInt() < 1 || minutes.getAsInt() > 600) {
            erreurs.put(
                    Colonne.DUREE,
                    texte.matches("[1-4]")
                            ? "« %1$s » : heures ou minutes ? Écrivez « %1$sh » ou « %1$s min ».".formatted(texte)
                            : "Écrivez une durée entre 1 minute et 10 heures : « 45 », « 1h15 ».");
            return null;
        }
        textes.put(Colonne.DUREE, new Duree(minutes.getAsInt()).libelle());
        return minutes.getAsInt();
    }

    /** The typed text is not of the grid: it stays as the form of the accueil left it. */
    private Bilan bilan() {
        var portefeuille = choix(Colonne.PORTEFEUILLE);
        var stages = entier(Colonne.STAGES, 50);
        var jours = entier(Colonne.JOURS_DE_STAGE, 300);
        if (jours != null && jours > 0 && (stages == null || stages == 0)) {
            erreurs.put(Colonne.JOURS_DE_STAGE, "Indiquez d’abord le nombre de stages.");
            jours = null;
        }
        return new Bilan(
                nombre(Colonne.HEURES_PREVUES, 2000),
                nombre(Colonne.HEURES_REALISEES, 2000),
                entier(Colonne.ABSENCES, 400),
                stages,
                jours,
                portefeuille.isEmpty() ? null : Boolean.valueOf(portefeuille),
                "");
    }

    private @Nullable Integer entier(Colonne colonne, int maximum) {
        var nombre = nombre(colonne, maximum);
        if (nombre != null && nombre.stripTrailingZeros().scale() > 0) {
            erreurs.put(colonne, "Écrivez un nombre entier.");
            return null;
        }
        return nombre == null ? null : nombre.intValueExact();
    }

    private @Nullable BigDecimal nombre(Colonne colonne, int maximum) {
        var texte = saisie.texte(colonne);
        if (texte.isEmpty()) {
            return null;
        }
        var nombre = TexteSouple.nombre(texte).filter(lu -> lu.intValue() <= maximum);
        if (nombre.isEmpty()) {
            erreurs.put(colonne, "Écrivez un nombre entre 0 et %d, ou laissez vide.".formatted(maximum));
            return null;
        }
        textes.put(colonne, TexteSouple.afficherNombre(nombre.get().toPlainString()));
        return nombre.get();
    }

    private String choix(Colonne colonne) {
        var texte = saisie.texte(colonne);
        if (texte.isEmpty()) {
            return "";
        }
        var liste = listes.getOrDefault(colonne, List.of());
        // A label that closed since the line was saved keeps its code.
        var trouve = Nomenclatures.trouver(liste, texte)
                .or(() -> saisie.choisi(colonne).map(id -> new Choix(id, texte, null)));
        if (trouve.isEmpty()) {
            erreurs.put(colonne, "« %s » n’est pas dans la liste.".formatted(texte));
            return "";
        }
        textes.put(colonne, trouve.get().libelle());
        ids.put(colonne, trouve.get().id());
        return trouve.get().id();
    }

    private <T> Optional<T> objet(Colonne colonne, Function<String, T> deLId, Function<String, Issue<T>> duTexte) {
        var texte = saisie.texte(colonne);
        if (texte.isEmpty()) {
            return Optional.empty();
        }
        var choisi = saisie.choisi(colonne);
        if (choisi.isPresent()) {
            try {
                var id = deLId.apply(choisi.get());
                ids.put(colonne, choisi.get());
                return Optional.of(id);
            } catch (IllegalArgumentException malFormee) {
                erreurs.put(colonne, "Choisissez de nouveau dans la liste.");
                return Optional.empty();
            }
        }
        return switch (duTexte.apply(texte)) {
            case Issue.Trouve<T>(var id, var libelle) -> {
                textes.put(colonne, libelle);
                ids.put(colonne, id instanceof JeuneId jeune ? jeune.valeur().toString() : valeur(id));
                yield Optional.of(id);
            }
            case Issue.Refuse<T>(var message) -> {
                erreurs.put(colonne, message);
                yield Optional.empty();
            }
        };
    }

    private static String valeur(Object id) {
        return switch (id) {
            case ActionId action -> action.valeur().toString();
            case Uai uai -> uai.valeur();
            default -> id.toString();
        };
    }

    private void exiger(Colonne colonne, boolean la, String mot) {
        if (!la && !erreurs.containsKey(colonne)) {
            manques.put(colonne, mot);
        }
    }

    private void reserver(Set<Colonne> colonnes) {
        for (var colonne : colonnes) {
            if (!saisie.texte(colonne).isEmpty()) {
                erreurs.putIfAbsent(
                        colonne, "Cette colonne ne concerne que les accueils : videz-la, ou changez le type.");
            }
        }
    }
}
