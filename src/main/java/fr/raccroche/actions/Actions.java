package fr.raccroche.actions;

import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of actions and their teams. */
@Service
@Transactional
public class Actions {

    private final ActionRepository actions;
    private final TypeDActionRepository types;
    private final EquipeRepository equipes;
    private final Clock horloge;

    Actions(ActionRepository actions, TypeDActionRepository types, EquipeRepository equipes, Clock horloge) {
        this.actions = actions;
        this.types = types;
        this.equipes = equipes;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException when there is no such action */
    @Transactional(readOnly = true)
    public Action find(ActionId id) {
        return actions.find(id).orElseThrow(() -> new IntrouvableException("action", id.valeur()));
    }

    @Transactional(readOnly = true)
    public Page<Action> lister(FiltreActions filtre, int page) {
        return Page.de(actions.lister(filtre, page), page, Page.TAILLE);
    }

    @Transactional(readOnly = true)
    public int compter(FiltreActions filtre) {
        return actions.compter(filtre);
    }

    /** Types in use today, in their order. */
    @Transactional(readOnly = true)
    public List<TypeDAction> types() {
        return types.findAll().stream()
                .filter(type -> type.enUsage(LocalDate.now(horloge)))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Equipier> equipe(ActionId id) {
        return equipes.findByAction(id);
    }
}
