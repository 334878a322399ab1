package fr.raccroche.lettres.redaction;

import fr.raccroche.actions.Action;
import fr.raccroche.actions.ActionId;
import fr.raccroche.actions.Actions;
import fr.raccroche.actions.FiltreActions;
import fr.raccroche.agents.Agent;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Agents;
import fr.raccroche.lettres.Contenu;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a type-ahead field says: the thing chosen, or (without JavaScript) the only thing that the typed text can mean.
 */
@Component
public class Saisies {

    private static final int DEUX = 2;

    private final Etablissements etablissements;
    private final Agents agents;
    private final Actions actions;

    Saisies(Etablissements etablissements, Agents agents, Actions actions) {
        this.etablissements = etablissements;
        this.agents = agents;
        this.actions = actions;
    }

    public Optional<AgentId> agent(@Nullable String choisi, @Nullable String tape) {
        return uuid(choisi)
                .map(AgentId::new)
                .or(() -> seul(tape, texte -> agents.rechercher(texte, DEUX, 0)).map(Agents.Ligne::id));
    }

    /** Among those who may answer for an agent. */
    public Optional<AgentId> responsable(@Nullable String choisi, @Nullable String tape) {
        return choisiComme(choisi, tape, id -> Set.of(nomDAgent(id)))
                .flatMap(Saisies::uuid)
                .map(AgentId::new)
                .or(() -> seul(tape, texte -> responsables(texte, DEUX)).map(Agents.Ligne::id));
    }

    public List<Agents.Ligne> responsables(String texte, int combien) {
        return agents.rechercher(texte, Contenu.RESPONSABLES, combien);
    }

    /** Without JavaScript the choice made before stays in the page while its text is changed: the text says more. */
    public Optional<Uai> etablissementNomme(@Nullable String choisi, @Nullable String tape) {
        return etablissement(choisiComme(choisi, tape, this::nomsDEtablissement).orElse(""), tape);
    }

    private static Optional<String> choisiComme(
            @Nullable String choisi, @Nullable String tape, Function<String, Set<String>> noms) {
        return Optional.ofNullable(choisi)
                .filter(cle -> !cle.isBlank())
                .filter(cle -> tape == null || noms.apply(cle).contains(tape.strip()));
    }

    public Optional<Uai> etablissement(@Nullable String choisi, @Nullable String tape) {
        return Optional.ofNullable(choisi)
                .flatMap(Uai::lire)
                .or(() -> Optional.ofNullable(tape).flatMap(Uai::lire))
                .or(() -> seul(tape, texte -> etablissements.rechercher(texte, DEUX))
                        .map(Etablissement::uai));
    }

    public Optional<ActionId> action(@Nullable String choisie, @Nullable String tape) {
        return uuid(choisie)
                .map(ActionId::new)
                .or(() -> seul(tape, this::actions).map(Action::id));
    }

    public String nomDEtablissement(String uai) {
        return etablissements.nomEtCommune(uai);
    }

    /** As the page writes it, and as the list of suggestions does. */
    private Set<String> nomsDEtablissement(String uai) {
        return Uai.lire(uai)
                .flatMap(etablissements::chercher)
                .map(trouve -> Set.copyOf(List.of(trouve.nomEtCommune(), trouve.nom())))
                .orElse(Set.of(uai));
    }

    public String nomDAgent(String id) {
        return uuid(id).map(AgentId::new)
                .map(agents::find)
                .map(Agent::nomComplet)
                .orElse(id);
    }

    private List<Action> actions(String texte) {
        return actions.lister(
                        new FiltreActions(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), texte),
                        1)
                .lignes();
    }

    private static <T> Optional<T> seul(@Nullable String tape, Function<String, List<T>> recherche) {
        if (tape == null || tape.isBlank()) {
            return Optional.empty();
        }
        var trouves = recherche.apply(tape);
        return trouves.size() == 1 ? Optional.of(trouves.getFirst()) : Optional.empty();
    }

    private static Optional<UUID> uuid(@Nullable String texte) {
        try {
            return texte == null || texte.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(texte));
        } catch (IllegalArgumentException autre) {
            return Optional.empty();
        }
    }
}
