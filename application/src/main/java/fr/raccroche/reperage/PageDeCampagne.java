package fr.raccroche.reperage;

import fr.raccroche.reperage.PanneauDeCampagne.Chiffre;
import fr.raccroche.reperage.PanneauDeCampagne.Etape;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what each part of the module says of a campaign, in one transaction. */
@Service
@Transactional(readOnly = true)
class PageDeCampagne {

    private final Campagnes campagnes;
    private final ObjectProvider<PanneauDeCampagne> panneaux;

    PageDeCampagne(Campagnes campagnes, ObjectProvider<PanneauDeCampagne> panneaux) {
        this.campagnes = campagnes;
        this.panneaux = panneaux;
    }

    record Vue(Campagne campagne, int equipe, Optional<Etape> prochaine, List<Panneau> panneaux) {}

    record Panneau(String titre, String gabarit, Object vue) {}

    /** A campaign in the list. */
    record Ligne(Campagne campagne, List<Chiffre> chiffres) {}

    Vue de(CampagneId id) {
        var campagne = campagnes.find(id);
        return new Vue(
                campagne,
                campagnes.equipe(id).size(),
                panneaux.orderedStream()
                        .flatMap(panneau -> panneau.prochaine(campagne).stream())
                        .findFirst()
                        .filter(etape -> campagne.ouverte()),
                panneaux.orderedStream()
                        .map(panneau -> new Panneau(panneau.titre(), panneau.gabarit(), panneau.vue(campagne)))
                        .toList());
    }

    List<Ligne> lignes() {
        return campagnes.visibles().stream()
                .map(campagne -> new Ligne(
                        campagne,
                        panneaux.orderedStream()
                                .flatMap(panneau -> panneau.chiffres(campagne).stream())
                                .toList()))
                .toList();
    }
}
