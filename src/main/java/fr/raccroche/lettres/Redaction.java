package fr.raccroche.lettres;

import fr.raccroche.actions.ActionId;
import fr.raccroche.agents.AgentId;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.Periode;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.TerritoireId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves a draft: its head and what is added to or taken from its lists, all that the page holds in one gesture. */
@Service
@Transactional
class Redaction {

    /** The head of the letter, as the form holds it. */
    record EnTete(
            Periode periode, int quotite, Optional<Uai> rattachement, Optional<AgentId> responsable, String lieu) {

        static EnTete de(Contenu contenu) {
            return new EnTete(
                    contenu.periode(),
                    contenu.quotite(),
                    contenu.rattachement(),
                    contenu.responsable(),
                    contenu.lieu());
        }

        Contenu dans(Contenu contenu) {
            return new Contenu(
                    contenu.agent(),
                    contenu.fonction(),
                    periode,
                    quotite,
                    rattachement,
                    responsable,
                    lieu,
                    contenu.interventions(),
                    contenu.actions(),
                    contenu.territoires());
        }
    }

    private final Lettres lettres;

    Redaction(Lettres lettres) {
        this.lettres = lettres;
    }

    /**
     * Lists never collide: each change is one line. False when somebody else saved the head in between: the lists are
     * saved, the head is left for its author to compare.
     */
    boolean enregistrer(LettreId id, int version, EnTete enTete, UnaryOperator<Contenu> listes) {
        var lettre = lettres.find(id);
        lettre.exiger(Lettre.Etat.BROUILLON);
        var avant = lettre.contenu();
        var heurte = version != lettre.version() && !enTete.equals(EnTete.de(avant));
        var apres = listes.apply(heurte ? avant : enTete.dans(avant));
        if (!apres.equals(avant)) {
            lettres.corriger(id, lettre.version(), apres);
        }
        return !heurte;
    }

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
