package fr.raccroche.lettres;

import fr.raccroche.actions.ActionOuverte;
import fr.raccroche.actions.Actions;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.territoire.RattachementsChanges;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a letter in force opens, and closes with it: the cercles of its schools, actions and territories. */
@Component
class Inscriptions {

    private final Cercles cercles;
    private final Actions actions;
    private final CerclesDeLettreQuery lettres;
    private final Clock horloge;

    Inscriptions(Cercles cercles, Actions actions, CerclesDeLettreQuery lettres, Clock horloge) {
        this.cercles = cercles;
        this.actions = actions;
        this.lettres = lettres;
        this.horloge = horloge;
    }

    void ouvrir(Lettre lettre) {
        var contenu = lettre.contenu();
        var ensemble = new ArrayList<CercleId>();
        if (contenu.fonction() == Fonction.FORMATEUR || contenu.fonction() == Fonction.COORDONNATEUR) {
            contenu.interventions().forEach(ecole -> {
                ensemble.add(cercles.tousLesEleves(ecole.uai()));
                ensemble.add(cercles.jeunesSuivis(ecole.uai()));
            });
        }
        contenu.territoires().forEach(territoire -> ensemble.add(cercles.jeunesSuivis(territoire)));
        if (contenu.fonction() != Fonction.COORDONNATEUR) {
            contenu.actions().forEach(action -> ensemble.add(actions.cercle(action)));
        }
        cercles.inscrire(
                ensemble,
                contenu.agent(),
                acte(lettre),
                contenu.periode().du(),
                contenu.periode().au());
        if (contenu.fonction() == Fonction.COORDONNATEUR) {
            var jour = LocalDate.now(horloge);
            partager(lettres.coordonnees(
                    lettre.id(),
                    contenu.periode().contient(jour) ? jour : contenu.periode().du()));
        }
    }

    void clore(LettreId lettre, LocalDate au) {
        cercles.clore(Acte.Type.LETTRE, lettre.valeur(), au);
    }

    /** Whoever answers for the territory by a letter joins the team of an action created there. */
    @EventListener
    void on(ActionOuverte action) {
        partager(lettres.coordonnant(action.action(), LocalDate.now(horloge)));
    }

    /** A school that changes bassin takes its actions with it: the former coordonnateur leaves them, the new one joins. */
    @EventListener
    void on(RattachementsChanges changes) {
        partager(lettres.coordonnant(changes.etablissements(), LocalDate.now(horloge)));
    }

    private void partager(List<CerclesDeLettreQuery.Coordination> coordinations) {
        for (var coordination : coordinations) {
            var cercle = actions.cercle(coordination.action());
            var agent = new AgentId(coordination.agent());
            var acte = new Acte(Acte.Type.LETTRE, coordination.id(), libelle(coordination.annee()));
            coordination
                    .periode()
                    .ifPresentOrElse(
                            periode -> cercles.inscrire(cercle, agent, acte, periode.du(), periode.au()),
                            () -> cercles.retirer(cercle, agent, acte));
        }
    }

    static String libelle(String annee) {
        return "lettre de mission " + annee;
    }

    private static Acte acte(Lettre lettre) {
        return new Acte(
                Acte.Type.LETTRE, lettre.id().valeur(), libelle(lettre.annee().libelle()));
    }
}
