package fr.raccroche.reperage.listes;

import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.PanneauDeCampagne;
import fr.raccroche.reperage.listes.TypeDeListe.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists of a campaign, how fresh they are, and which one is missing. */
@Component
class PanneauDesListes implements PanneauDeCampagne {

    private final EtatDesListesRepository depots;

    PanneauDesListes(EtatDesListesRepository depots) {
        this.depots = depots;
    }

    record Vue(Campagne campagne, List<EtatDesListesRepository.Etat> listes) {

        /** Somebody to look for, and somewhere to look. */
        public boolean complete() {
            return a(Role.ATTENDUS) && a(Role.PRESENTS);
        }

        private boolean a(Role role) {
            return listes.stream().anyMatch(etat -> etat.type().role() == role);
        }
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public String titre() {
        return "Listes";
    }

    @Override
    public String gabarit() {
        return "reperage/listes";
    }

    @Override
    public Vue vue(Campagne campagne) {
        return new Vue(campagne, depots.etats(campagne.id()));
    }

    @Override
    public Optional<Etape> prochaine(Campagne campagne) {
        var vue = vue(campagne);
        if (!vue.a(Role.ATTENDUS)) {
            return Optional.of(
                    etape(campagne, "Il manque la liste de ceux que l’on cherche : les élèves de l’an passé."));
        }
        if (!vue.a(Role.PRESENTS)) {
            return Optional.of(etape(
                    campagne,
                    "Il manque une liste où les retrouver : élèves de cette année, apprentis, enseignement agricole…"));
        }
        return Optional.empty();
    }

    @Override
    public List<Chiffre> chiffres(Campagne campagne) {
        var etats = depots.etats(campagne.id());
        return etats.isEmpty()
                ? List.of()
                : List.of(new Chiffre(
                        etats.size(), etats.size() == 1 ? "liste chargée" : "listes chargées", campagne.url()));
    }

    private static Etape etape(Campagne campagne, String pourquoi) {
        return new Etape("Charger une liste", pourquoi, campagne.url() + "/listes/nouvelle", "CONDUIRE_REPERAGE");
    }
}
