package fr.raccroche.reperage.calcul;

import fr.raccroche.reperage.Atelier;
import fr.raccroche.reperage.Atelier.Avancement;
import fr.raccroche.reperage.Campagne;
import fr.raccroche.reperage.PanneauDeCampagne;
import fr.raccroche.reperage.calcul.Calcul.Etat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last run of a campaign, or the one that goes on. */
@Component
class PanneauDesCalculs implements PanneauDeCampagne {

    private final CalculRepository calculs;
    private final PersonnesQuery personnes;
    private final Atelier atelier;

    PanneauDesCalculs(CalculRepository calculs, PersonnesQuery personnes, Atelier atelier) {
        this.calculs = calculs;
        this.personnes = personnes;
        this.atelier = atelier;
    }

    /** {@code enAttente}: lists loaded since the last run. */
    record Vue(
            Campagne campagne,
            boolean possible,
            long enAttente,
            Optional<Calcul> dernier,
            Optional<Avancement> avancement) {

        public boolean enCours() {
            return dernier.filter(calcul -> calcul.etat() == Etat.EN_COURS).isPresent();
        }

        /** What waits for a run, in words. */
        public String attente() {
            if (dernier.isEmpty()) {
                return "Les listes n’ont pas encore été rapprochées.";
            }
            return switch ((int) enAttente) {
                case 0 -> "Aucune liste n’est arrivée depuis le dernier rapprochement.";
                case 1 -> "Une liste est arrivée depuis le dernier rapprochement.";
                default -> enAttente + " listes sont arrivées depuis le dernier rapprochement.";
            };
        }

        public boolean interrompu() {
            return dernier.filter(calcul -> calcul.etat() == Etat.INTERROMPU).isPresent();
        }
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public String titre() {
        return "Rapprochement";
    }

    @Override
    public String gabarit() {
        return "reperage/calculs";
    }

    @Override
    public Vue vue(Campagne campagne) {
        var listes = personnes.listes(campagne.id().valeur());
        var dernier = calculs.derniers(campagne.id(), 1).stream().findFirst();
        return new Vue(
                campagne,
                listes.stream().map(ListeLue::role).distinct().count() > 1,
                listes.stream().filter(ListeLue::nouvelle).count(),
                dernier,
                dernier.flatMap(calcul -> atelier.avancement(calcul.id())));
    }

    @Override
    public Optional<Etape> prochaine(Campagne campagne) {
        var vue = vue(campagne);
        return vue.possible() && vue.enAttente() > 0 && !vue.enCours()
                ? Optional.of(new Etape(
                        "Rapprocher les listes", vue.attente(), campagne.url() + "/rapprochement", "CONDUIRE_REPERAGE"))
                : Optional.empty();
    }
}
