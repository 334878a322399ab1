package fr.raccroche.agents;

import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.PanneauDEtablissement;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the page of a school: who holds which function there today (référent décrochage, chef d'établissement…). */
@Component
class PanneauDesFonctions implements PanneauDEtablissement {

    private final Exercices exercices;

    PanneauDesFonctions(Exercices exercices) {
        this.exercices = exercices;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String titre() {
        return "Interlocuteurs dans l’établissement";
    }

    @Override
    public String rien() {
        return "Aucun interlocuteur n’est connu : le référent décrochage reste à désigner.";
    }

    @Override
    public List<Ligne> lignes(Uai etablissement) {
        return exercices.dans(etablissement).stream()
                .map(ligne -> new Ligne(
                        ligne.agent(),
                        ligne.titre(),
                        ligne.exercice().mandat().acte(),
                        "/agents/" + ligne.exercice().agent().valeur()))
                .toList();
    }
}
