package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to and takes from the lists of a draft, one line at a time: each gesture is saved at once. */
@Service
@Transactional
class Redaction {

    private final Lettres lettres;

    Redaction(Lettres lettres) {
        this.lettres = lettres;
    }

    void intervenir(LettreId id, Uai uai, Set<Lien> liens) {
        changer(
                id,
                contenu -> avec(
                        contenu,
                        Stream.concat(
                                        contenu.interventions().stream()
                                                .filter(intervention ->
                                                        !intervention.uai().equals(uai)),
                                        Stream.of(new Intervention(uai, liens)))
                                .toList(),
                        contenu.actions(),
                        contenu.territoires()));
    }

    void nePlusIntervenir(LettreId id, Uai uai) {
        changer(
                id,
                contenu -> avec(
                        contenu,
                        contenu.interventions().stream()
                                .filter(intervention -> !intervention.uai().equals(uai))
                                .toList(),
                        contenu.actions(),
                        contenu.territoires()));
    }

    void ajouter(LettreId id, ActionId action) {
        changer(
                id,
                contenu ->
                        avec(contenu, contenu.interventions(), plus(contenu.actions(), action), contenu.territoires()));
    }

    void retirer(LettreId id, ActionId action) {
        changer(
                id,
                contenu -> avec(
                        contenu, contenu.interventions(), moins(contenu.actions(), action), contenu.territoires()));
    }

    void ajouter(LettreId id, TerritoireId territoire) {
        changer(
                id,
                contenu -> avec(
                        contenu, contenu.interventions(), contenu.actions(), plus(contenu.territoires(), territoire)));
    }

    void retirer(LettreId id, TerritoireId territoire) {
        changer(
                id,
                contenu -> avec(
                        contenu, contenu.interventions(), contenu.actions(), moins(contenu.territoires(), territoire)));
    }

    private void changer(LettreId id, UnaryOperator<Contenu> changement) {
        var lettre = lettres.find(id);
        lettres.corriger(id, lettre.version(), changement.apply(lettre.contenu()));
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
