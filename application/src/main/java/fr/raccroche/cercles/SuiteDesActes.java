package fr.raccroche.cercles;

import fr.raccroche.agents.Exercice;
import fr.raccroche.agents.ExerciceClos;
import fr.raccroche.agents.ExerciceOuvert;
import fr.raccroche.agents.Exercices;
import fr.raccroche.territoire.AnnuaireImporte;
import fr.raccroche.territoire.TerritoireOuvert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the cercles of the directory, and puts agents in the cercles of their function. A formateur, a coordonnateur or
 * a chargé de mission sees nothing by function alone: their letter does it.
 */
@Component
class SuiteDesActes {

    private final CercleRepository cercles;
    private final Exercices exercices;

    SuiteDesActes(CercleRepository cercles, Exercices exercices) {
        this.cercles = cercles;
        this.exercices = exercices;
    }

    /** First of the listeners: others compute the cercles of files from these. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(AnnuaireImporte annuaire) {
        cercles.ouvrirPourLAnnuaire();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(TerritoireOuvert territoire) {
        cercles.jeunesSuivis(territoire.id());
    }

    @EventListener
    void on(ExerciceOuvert ouvert) {
        var exercice = ouvert.exercice();
        for (var cercle : cerclesDe(exercice.mandat())) {
            cercles.inscrire(
                    Set.of(cercle),
                    exercice.agent(),
                    acte(exercice),
                    exercice.mandat().du(),
                    exercice.mandat().au());
        }
    }

    @EventListener
    void on(ExerciceClos clos) {
        cercles.clore(Acte.Type.FONCTION, clos.exercice().id(), clos.au());
    }

    private List<CercleId> cerclesDe(Exercice.Mandat mandat) {
        return switch (mandat.fonction()) {
            case CHEF_ETABLISSEMENT, ADJOINT ->
                mandat.uai()
                        .map(uai -> List.of(cercles.tousLesEleves(uai), cercles.jeunesSuivis(uai)))
                        .orElseGet(List::of);
            case REFERENT_DECROCHAGE, CPE ->
                mandat.uai().map(uai -> List.of(cercles.jeunesSuivis(uai))).orElseGet(List::of);
            case DCIO, PSYEN, MISSION_LOCALE -> partenaire(mandat);
            case FORMATEUR,
                    COORDONNATEUR,
                    COORDONNATEUR_DEPARTEMENTAL,
                    CHARGE_DE_MISSION,
                    DRAIO,
                    CSAIO,
                    IA_DASEN,
                    IEN_IO,
                    GESTIONNAIRE,
                    DPD,
                    ADMINISTRATEUR -> List.of();
        };
    }

    private List<CercleId> partenaire(Exercice.Mandat mandat) {
        var structures = new ArrayList<CercleId>();
        mandat.uai()
                .ifPresent(uai -> structures.add(
                        cercles.ouvrirEnEtablissement(TypeCercle.PARTENAIRE, uai, "jeunes adressés au CIO")));
        if (!mandat.partenaire().isBlank()) {
            structures.add(cercles.ouvrir(
                    TypeCercle.PARTENAIRE,
                    mandat.partenaire().strip(),
                    mandat.partenaire().strip() + " : jeunes adressés au partenaire"));
        }
        return structures;
    }

    private Acte acte(Exercice exercice) {
        var mandat = exercice.mandat();
        var titre = exercices.titre(mandat.fonction()).libelle();
        return new Acte(
                Acte.Type.FONCTION, exercice.id(), mandat.acte().isBlank() ? titre : titre + ", " + mandat.acte());
    }
}
