package fr.raccroche.lettres.redaction;

import fr.raccroche.actions.ActionId;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lists of a draft, with one line more or one less; a school added again takes the links said last. */
final class Listes {

    private Listes() {}

    static Contenu avec(Contenu contenu, Uai uai, Set<Lien> liens) {
        var autres = contenu.interventions().stream()
                .filter(intervention -> !intervention.uai().equals(uai));
        return avec(
                contenu,
                Stream.concat(autres, Stream.of(new Intervention(uai, liens))).toList(),
                contenu.actions(),
                contenu.territoires());
    }

    static Contenu sans(Contenu contenu, Uai uai) {
        var autres = contenu.interventions().stream()
                .filter(intervention -> !intervention.uai().equals(uai))
                .toList();
        return avec(contenu, autres, contenu.actions(), contenu.territoires());
    }

    static Contenu avec(Contenu contenu, ActionId action) {
        return avec(contenu, contenu.interventions(), plus(contenu.actions(), action), contenu.territoires());
    }

    static Contenu sans(Contenu contenu, ActionId action) {
        return avec(contenu, contenu.interventions(), moins(contenu.actions(), action), contenu.territoires());
    }

    static Contenu avec(Contenu contenu, TerritoireId territoire) {
        return avec(contenu, contenu.interventions(), contenu.actions(), plus(contenu.territoires(), territoire));
    }

    static Contenu sans(Contenu contenu, TerritoireId territoire) {
        return avec(contenu, contenu.interventions(), contenu.actions(), moins(contenu.territoires(), territoire));
    }

    private static Contenu avec(
            Contenu contenu, List<Intervention> interventions, List<ActionId> actions, List<TerritoireId> territoires) {
        return new Contenu(
                contenu.agent(),
                contenu.fonction(),
                contenu.periode(),
                contenu.quotite(),
                contenu.rattachement(),
                contenu.responsable(),
                contenu.lieu(),
                interventions,
                actions,
                territoires);
    }

    private static <T> List<T> plus(Collection<T> liste, T element) {
        return Stream.concat(liste.stream(), Stream.of(element)).distinct().toList();
    }

    private static <T> List<T> moins(Collection<T> liste, T element) {
        return liste.stream().filter(autre -> !autre.equals(element)).toList();
    }
}
