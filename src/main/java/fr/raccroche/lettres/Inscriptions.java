package fr.raccroche.lettres;

import fr.raccroche.actions.ActionOuverte;
import fr.raccroche.agents.AgentId;
import fr.raccroche.agents.Fonction;
import fr.raccroche.cercles.Acte;
import fr.raccroche.cercles.CercleId;
import fr.raccroche.cercles.Cercles;
import fr.raccroche.cercles.TypeCercle;
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
        actions(lettre).forEach(action -> ensemble.add(action(action)));
        cercles.inscrire(
                ensemble,
                contenu.agent(),
                acte(lettre),
                contenu.periode().du(),
                contenu.periode().au());
    }

    void clore(LettreId lettre, LocalDate au) {
        cercles.clore(Acte.Type.LETTRE, lettre.valeur(), au);
    }

    /** Whoever answers for the territory by a letter joins the team of an action created there. */
    @EventListener
    void on(ActionOuverte action) {
        var cercle =
                action(new CerclesDeLettreQuery.Nom(action.action().valeur().toString(), noms.action(action.action())));
        for (var lettre : noms.coordonnant(action.uai(), LocalDate.now(horloge))) {
            cercles.inscrire(
                    cercle,
                    new AgentId(lettre.agent()),
                    new Acte(Acte.Type.LETTRE, lettre.id(), libelle(lettre.annee())),
                    lettre.du(),
                    lettre.au());
        }
    }

    static String libelle(String annee) {
        return "lettre de mission " + annee;
    }

    private List<CerclesDeLettreQuery.Nom> actions(Lettre lettre) {
        return lettre.contenu().fonction() == Fonction.COORDONNATEUR
                ? noms.actionsDuTerritoire(lettre.id())
                : noms.actions(lettre.id());
    }

    private CercleId action(CerclesDeLettreQuery.Nom action) {
        return cercles.ouvrir(TypeCercle.ACTION, action.cle(), action.nom() + " : équipe et jeunes accueillis");
    }

    private static Acte acte(Lettre lettre) {
        return new Acte(
                Acte.Type.LETTRE, lettre.id().valeur(), libelle(lettre.annee().libelle()));
    }
}
