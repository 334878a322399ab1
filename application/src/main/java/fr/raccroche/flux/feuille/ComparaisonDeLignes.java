package fr.raccroche.flux.feuille;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Ligne;
import fr.raccroche.flux.Lignes;
import fr.raccroche.flux.Reference;
import fr.raccroche.flux.Reponse;
import fr.raccroche.flux.Reponse.Etat;
import fr.raccroche.flux.Saisie;
import fr.raccroche.flux.feuille.LigneDeposee.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Compares the rows of a file with the tableau as it is: new, changed, left, already there, refused. */
@Component
class ComparaisonDeLignes {

    private static final int VERSION = 38;

    private final Lignes lignes;
    private final LignesEnDouble doubles;

    ComparaisonDeLignes(Lignes lignes, LignesEnDouble doubles) {
        this.lignes = lignes;
        this.doubles = doubles;
    }

    /** A row once compared, and what makes it the same thing as another one. */
    record Comparee(LigneDeposee ligne, Optional<CleDeLigne> cle) {}

    /** @param libelles how columns are called, to say what a row changes */
    List<LigneDeposee> comparer(List<Rangee> rangees, Map<Colonne, String> libelles) {
        var comparees = new ArrayList<Comparee>();
        var references = new HashMap<String, Integer>();
        for (var rangee : rangees) {
            var premiere = rangee.reference().isBlank()
                    ? null
                    : references.putIfAbsent(rangee.reference().strip(), rangee.numero());
            comparees.add(premiere == null ? comparer(rangee, libelles) : repetee(rangee, premiere));
        }
        return doubles.marquer(comparees);
    }

    private Comparee repetee(Rangee rangee, int premiere) {
        return refusee(
                rangee,
                "La ligne %d du fichier porte la même référence : gardez une seule des deux.".formatted(premiere));
    }

    private Comparee comparer(Rangee rangee, Map<Colonne, String> libelles) {
        var reference = rangee.reference();
        if (reference.isBlank()) {
            var saisie = Saisie.nouvelle(rangee.cellules());
            var lue = lire(saisie);
            return lue.etat() == Etat.ENREGISTREE
                    ? new Comparee(
                            new LigneDeposee(rangee.numero(), Sort.NOUVELLE, rangee.resume(), "", saisie),
                            CleDeLigne.de(lue))
                    : refusee(rangee, raison(lue));
        }
        return Reference.lire(reference.substring(0, Math.min(VERSION, reference.length())))
                .flatMap(lignes::trouver)
                .map(avant -> comparer(rangee, avant, libelles))
                .orElseGet(() ->
                        refusee(rangee, "La ligne d’origine n’existe plus, ou n’est pas de celles que vous voyez."));
    }

    private Comparee comparer(Rangee rangee, Ligne avant, Map<Colonne, String> libelles) {
        var textes = new EnumMap<Colonne, String>(Colonne.class);
        textes.putAll(avant.textes());
        textes.putAll(rangee.cellules());
        var ids = avant.ids().entrySet().stream()
                .filter(id -> avant.texte(id.getKey()).equals(textes.get(id.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var saisie = new Saisie(
                UUID.randomUUID(),
                avant.reference().source(),
                avant.reference().id(),
                avant.version(),
                textes,
                ids,
                null);
        var lue = lire(saisie);
        if (lue.etat() != Etat.ENREGISTREE) {
            return refusee(rangee, raison(lue));
        }
        var normalises = lue.ligne() == null ? textes : lue.ligne().textes();
        var ecarts = rangee.cellules().keySet().stream()
                .filter(colonne -> !avant.texte(colonne).equals(normalises.getOrDefault(colonne, "")))
                .sorted()
                .map(colonne -> "%s : %s devient %s"
                        .formatted(
                                libelles.getOrDefault(colonne, colonne.name()),
                                nomme(avant.texte(colonne)),
                                nomme(normalises.getOrDefault(colonne, ""))))
                .collect(Collectors.joining(" ; "));
        var sort = ecarts.isEmpty() ? Sort.INCHANGEE : Sort.MODIFIEE;
        return refus(avant, rangee.reference())
                .filter(raison -> sort == Sort.MODIFIEE)
                .map(raison -> refusee(rangee, raison))
                .orElseGet(() -> new Comparee(
                        new LigneDeposee(rangee.numero(), sort, rangee.resume(), ecarts, saisie), CleDeLigne.de(lue)));
    }

    private Reponse lire(Saisie saisie) {
        return lignes.apercu(List.of(saisie)).getFirst();
    }

    private Optional<String> refus(Ligne avant, String reference) {
        if (!lignes.modifiable(avant)) {
            return Optional.of("Cette ligne appartient à un autre agent.");
        }
        if (avant.transmise()) {
            return Optional.of("Ligne transmise : amendez-la dans le tableau, avec son motif.");
        }
        var version = avant.reference().ecrite() + "-" + avant.version();
        return version.equals(reference.strip())
                ? Optional.empty()
                : Optional.of("Cette ligne a changé dans le tableau depuis l’export : exportez de nouveau.");
    }

    private static Comparee refusee(Rangee rangee, String raison) {
        return new Comparee(
                new LigneDeposee(
                        rangee.numero(), Sort.REFUSEE, rangee.resume(), raison, Saisie.nouvelle(rangee.cellules())),
                Optional.empty());
    }

    private static String nomme(String texte) {
        return texte.isEmpty() ? "(vide)" : "« " + texte + " »";
    }

    private static String raison(Reponse lue) {
        var phrases = lue.erreurs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
        return phrases.isEmpty() ? "Incomplète : " + lue.message() : phrases;
    }
}
