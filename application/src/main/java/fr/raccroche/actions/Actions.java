package fr.raccroche.actions;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.cercles.TypeCercle;
import fr.raccroche.journal.Geste;
import fr.raccroche.journal.Journal;
import fr.raccroche.referentiels.ReferentielChange;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.IntrouvableException;
import fr.raccroche.socle.Page;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.socle.VersionPerimeeException;
import fr.raccroche.territoire.AnnuaireImporte;
import fr.raccroche.territoire.Recherche;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of actions. Creating one opens the cercle of its team. */
@Service
@Transactional
public class Actions {

    /** What a search shows of an action. */
    public record Trouvee(ActionId id, String nom, String lieu, AnneeScolaire annee) {

        public String detail() {
            return lieu + " · " + annee.libelle();
        }
    }

    private final ActionRepository actions;
    private final ActionQuery lectures;
    private final TypeDActionRepository types;
    private final Cercles cercles;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Actions(
            ActionRepository actions,
            ActionQuery lectures,
            TypeDActionRepository types,
            Cercles cercles,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.actions = actions;
        this.lectures = lectures;
        this.types = types;
        this.cercles = cercles;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** @throws IntrouvableException when there is no such action */
    @Transactional(readOnly = true)
    public Action find(ActionId id) {
        return actions.find(id).orElseThrow(() -> new IntrouvableException("action", id.valeur()));
    }

    /** Pages count from 1. */
    @Transactional(readOnly = true)
    public Page<Action> lister(FiltreActions filtre, int page) {
        return Page.de(actions.lister(filtre, page), page, Page.TAILLE);
    }

    @Transactional(readOnly = true)
    public int compter(FiltreActions filtre) {
        return actions.compter(filtre);
    }

    /** Tolerant of accents and abbreviations ("daq lp st malo"); those of this school year first, then of the last one. */
    @Transactional(readOnly = true)
    public List<Trouvee> rechercher(String texte, int limite) {
        var recherche = Recherche.de(texte);
        return recherche.vide()
                ? List.of()
                : lectures.chercher(recherche, AnneeScolaire.de(LocalDate.now(horloge)), limite);
    }

    /** Types in use today, in their order. */
    @Transactional(readOnly = true)
    public List<TypeDAction> types() {
        return types.findAll().stream()
                .filter(type -> type.enUsage(LocalDate.now(horloge)))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<TypeDAction> tousLesTypes() {
        return types.findAll();
    }

    public ActionId creer(SaisieAction saisie) {
        controler(saisie);
        var id = actions.insert(saisie);
        cercle(id);
        journal.consigner(Geste.ADMINISTRATION, "ACTION", id.valeur().toString(), "CREATION " + saisie.type());
        evenements.publishEvent(new ActionOuverte(id, saisie.uai()));
        return id;
    }

    public void corriger(ActionId id, int version, SaisieAction saisie) {
        var avant = find(id);
        controler(saisie);
        if (!avant.uai().equals(saisie.uai()) && actions.accueille(id)) {
            throw new RegleMetierException("action.etablissement-et-accueils").sur("uai");
        }
        if (actions.accueilleHors(id, saisie.du(), saisie.au())) {
            throw new RegleMetierException("action.dates-et-accueils").sur("du");
        }
        if (!actions.update(id, version, saisie)) {
            throw new VersionPerimeeException("action", id.valeur());
        }
        cercle(id);
        journal.consigner(Geste.ADMINISTRATION, "ACTION", id.valeur().toString(), "CORRECTION");
    }

    /** Adds a type or changes what it says; actions already created keep it. */
    public void enregistrerType(TypeDAction type) {
        types.enregistrer(type);
        journal.consigner(Geste.ADMINISTRATION, "TYPE_ACTION", type.code(), "NOMENCLATURE");
    }

    /** Opens or gives the cercle of the team and of the young people it receives. */
    public CercleId cercle(ActionId id) {
        return cercles.ouvrir(TypeCercle.ACTION, id.valeur().toString(), lectures.cercle(id));
    }

    /** A school or a type has changed its name: the cercles of its actions follow. */
    @EventListener({AnnuaireImporte.class, ReferentielChange.class})
    void renommerLesCercles() {
        lectures.cerclesMalNommes().forEach(this::cercle);
    }

    private void controler(SaisieAction saisie) {
        if (!types.estEnUsage(saisie.type(), saisie.uai(), saisie.du())) {
            throw new RegleMetierException("action.type-hors-usage").sur("type");
        }
    }
}
