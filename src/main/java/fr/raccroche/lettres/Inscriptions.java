package fr.raccroche.lettres;

import fr.raccroche.actions.ActionOuverte;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.cercles.TypeCercle;
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
    private final CerclesDeLettreQuery noms;
    private final Clock horloge;

    Inscriptions(Cercles cercles, CerclesDeLettreQuery noms, Clock horloge) {
        this.cercles = cercles;
        this.noms = noms;
        this.horloge = horloge;
    }

    void ouvrir(Lettre lettre) {
        var contenu = lettre.contenu();
        var ensemble = new ArrayList<CercleId>();
        if (contenu.fonction() == Fonction.FORMATEUR || contenu.fonction() == Fonction.COORDONNATEUR) {
            noms.etablissements(lettre.id()).forEach(ecole -> {
                ensemble.add(
                        cercles.ouvrir(TypeCercle.ETABLISSEMENT_TOUS, ecole.cle(), ecole.nom() + " : tous les élèves"));
                ensemble.add(
                        cercles.ouvrir(TypeCercle.ETABLISSEMENT_SUIVIS, ecole.cle(), ecole.nom() + " : jeunes suivis"));
            });
        }
        noms.territoires(lettre.id())
                .forEach(territoire -> ensemble.add(cercles.ouvrir(
                        TypeCercle.TERRITOIRE_SUIVIS, territoire.cle(), territoire.nom() + " : jeunes suivis")));
        if (contenu.fonction() != Fonction.COORDONNATEUR) {
            noms.actions(lettre.id()).forEach(action -> ensemble.add(action(action)));
        }
        cercles.inscrire(
                ensemble,
                contenu.agent(),
                acte(lettre),
                contenu.periode().du(),
                contenu.periode().au());
        if (contenu.fonction() == Fonction.COORDONNATEUR) {
            var jour = LocalDate.now(horloge);
            partager(noms.coordonnees(
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
        partager(noms.coordonnant(action.action(), LocalDate.now(horloge)));
    }

    /** A school that changes bassin takes its actions with it: the former coordonnateur leaves them, the new one joins. */
    @EventListener
    void on(RattachementsChanges changes) {
        partager(noms.coordonnant(changes.etablissements(), LocalDate.now(horloge)));
    }

    private void partager(List<CerclesDeLettreQuery.Coordination> coordinations) {
        for (var coordination : coordinations) {
            var cercle = action(new CerclesDeLettreQuery.Nom(
                    coordination.action().valeur().toString(), noms.action(coordination.action())));
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

    private CercleId action(CerclesDeLettreQuery.Nom action) {
        return cercles.ouvrir(TypeCercle.ACTION, action.cle(), action.nom() + " : équipe et jeunes accueillis");
    }

    private static Acte acte(Lettre lettre) {
        return new Acte(
                Acte.Type.LETTRE, lettre.id().valeur(), libelle(lettre.annee().libelle()));
    }
}
