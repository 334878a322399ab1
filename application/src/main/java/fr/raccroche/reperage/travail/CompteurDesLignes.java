package fr.raccroche.reperage.travail;

import fr.raccroche.agents.AgentCourant;
import fr.raccroche.agents.Droit;
import fr.raccroche.presentation.CompteurDAccueil;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.Campagnes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lines on the home page: one's own, the late ones first; those to take; all that one sees. */
@Component
class CompteurDesLignes implements CompteurDAccueil {

    private final ListesDeTravail listes;
    private final Campagnes campagnes;
    private final AgentCourant agent;

    CompteurDesLignes(ListesDeTravail listes, Campagnes campagnes, AgentCourant agent) {
        this.listes = listes;
        this.campagnes = campagnes;
        this.agent = agent;
    }

    @Override
    public List<Compteur> compteurs() {
        if (!agent.exiger().peut(Droit.LEVER_DOUTES)) {
            return List.of();
        }
        var miennes = compteur(
                FiltreDeLignes.miennes(false), "ligne de repérage à vérifier", "lignes de repérage à vérifier");
        var libres = compteur(FiltreDeLignes.vues(true), "ligne de repérage à prendre", "lignes de repérage à prendre");
        var toutes = compteur(
                FiltreDeLignes.vues(false),
                "ligne de repérage à vérifier en tout",
                "lignes de repérage à vérifier en tout");
        var retard = FiltreDeLignes.miennes(true);
        var lignes = Stream.of(
                        new Compteur(
                                listes.compter(retard),
                                "ligne de repérage en retard",
                                "lignes de repérage en retard",
                                retard.url(),
                                true),
                        miennes,
                        libres,
                        toutes)
                .filter(compteur -> compteur.nombre() > 0)
                .filter(compteur -> compteur != toutes || toutes.nombre() > Math.max(miennes.nombre(), libres.nombre()))
                .toList();
        return lignes.isEmpty() ? ouvertes() : lignes;
    }

    /** Nothing to clear yet: the campaigns are where the work is. */
    private List<Compteur> ouvertes() {
        var nombre =
                (int) campagnes.visibles().stream().filter(Campagne::ouverte).count();
        return nombre == 0
                ? List.of()
                : List.of(new Compteur(
                        nombre, "campagne de repérage ouverte", "campagnes de repérage ouvertes", "/reperage", false));
    }

    private Compteur compteur(FiltreDeLignes filtre, String une, String plusieurs) {
        return new Compteur(listes.compter(filtre), une, plusieurs, filtre.url(), false);
    }
}
