package fr.raccroche.reperage.travail;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.PanneauDeCampagne;
import fr.raccroche.reperage.lignes.EtatDeLigne;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lines, on the page of the campaign: the three figures are always shown together. */
@Component
class PanneauDesLignes implements PanneauDeCampagne {

    private final ListesDeTravail listes;

    PanneauDesLignes(ListesDeTravail listes) {
        this.listes = listes;
    }

    /** What the panel shows. */
    record Vue(String url, FiltreDeLignes filtre, Map<EtatDeLigne, Integer> parEtat, int retard, int sansProprietaire) {

        public int compte(EtatDeLigne etat) {
            return parEtat.getOrDefault(etat, 0);
        }

        public int total() {
            return parEtat.values().stream().mapToInt(Integer::intValue).sum();
        }

        public List<EtatDeLigne> etats() {
            return List.of(EtatDeLigne.values());
        }
    }

    @Override
    public int getOrder() {
        return 40;
    }

    @Override
    public String titre() {
        return "Lignes";
    }

    @Override
    public String gabarit() {
        return "reperage/panneau-lignes";
    }

    @Override
    public Vue vue(Campagne campagne) {
        var tout = FiltreDeLignes.de(campagne.id().valeur());
        return new Vue(
                campagne.url(),
                tout,
                listes.parEtat(tout),
                listes.compter(tout.enRetard()),
                listes.compter(tout.sansProprietaire()));
    }

    @Override
    public Optional<Etape> prochaine(Campagne campagne) {
        var libres = FiltreDeLignes.de(campagne.id().valeur()).sansProprietaire();
        return listes.compter(libres) > 0
                ? Optional.of(new Etape(
                        "Confier les lignes à vérifier",
                        "Chaque jeune présumé décrocheur a quelqu’un qui l’appelle, et un seul.",
                        libres.url(),
                        "LEVER_DOUTES"))
                : Optional.empty();
    }

    @Override
    public List<Chiffre> chiffres(Campagne campagne) {
        var tout = FiltreDeLignes.de(campagne.id().valeur());
        var parEtat = listes.parEtat(tout);
        int confirmes = parEtat.getOrDefault(EtatDeLigne.CONFIRME, 0);
        return List.of(
                new Chiffre(
                        parEtat.getOrDefault(EtatDeLigne.A_VERIFIER, 0),
                        "à vérifier",
                        tout.enEtat(EtatDeLigne.A_VERIFIER.name()).url()),
                new Chiffre(
                        confirmes,
                        EtatDeLigne.CONFIRME.enNombre(confirmes),
                        tout.enEtat(EtatDeLigne.CONFIRME.name()).url()));
    }
}
