package fr.raccroche.agents;

import static fr.raccroche.agents.Droit.CONDUIRE_REPERAGE;
import static fr.raccroche.agents.Droit.CONSULTER_JEUNES;
import static fr.raccroche.agents.Droit.CONSULTER_JOURNAL;
import static fr.raccroche.agents.Droit.CONSULTER_LETTRES;
import static fr.raccroche.agents.Droit.DEMANDER_ACCES_EXCEPTIONNEL;
import static fr.raccroche.agents.Droit.GERER_ACTIONS;
import static fr.raccroche.agents.Droit.GERER_COMPTES;
import static fr.raccroche.agents.Droit.GERER_LETTRES;
import static fr.raccroche.agents.Droit.GERER_REFERENTIELS;
import static fr.raccroche.agents.Droit.IMPORTER_ELEVES;
import static fr.raccroche.agents.Droit.LEVER_DOUTES;
import static fr.raccroche.agents.Droit.SIGNALER;
import static fr.raccroche.agents.Droit.SUIVRE_JEUNES;
import static fr.raccroche.agents.Droit.SUIVRE_TRANSMISSIONS;
import static fr.raccroche.agents.Droit.TENIR_TABLEAU;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Functions of the mission and of its partners, with what each may do. Titles shown to users are rows of
 * {@code agents.fonction}. The rights follow the access matrix proposed to the DPD (no official one exists).
 */
public enum Fonction {
    FORMATEUR(
            CONSULTER_JEUNES, SUIVRE_JEUNES, SIGNALER, IMPORTER_ELEVES, TENIR_TABLEAU, CONSULTER_LETTRES, LEVER_DOUTES),
    COORDONNATEUR(
            CONSULTER_JEUNES,
            SUIVRE_JEUNES,
            SIGNALER,
            TENIR_TABLEAU,
            SUIVRE_TRANSMISSIONS,
            CONSULTER_LETTRES,
            GERER_LETTRES,
            GERER_ACTIONS,
            LEVER_DOUTES),
    COORDONNATEUR_DEPARTEMENTAL(
            CONSULTER_JEUNES,
            SUIVRE_TRANSMISSIONS,
            CONSULTER_LETTRES,
            GERER_LETTRES,
            GERER_ACTIONS,
            DEMANDER_ACCES_EXCEPTIONNEL,
            CONDUIRE_REPERAGE,
            LEVER_DOUTES),
    CHARGE_DE_MISSION(
            CONSULTER_JEUNES,
            SUIVRE_TRANSMISSIONS,
            CONSULTER_LETTRES,
            GERER_LETTRES,
            GERER_ACTIONS,
            GERER_COMPTES,
            GERER_REFERENTIELS,
            DEMANDER_ACCES_EXCEPTIONNEL,
            CONDUIRE_REPERAGE,
            LEVER_DOUTES),
    DRAIO(SUIVRE_TRANSMISSIONS, CONSULTER_LETTRES),
    CSAIO(SUIVRE_TRANSMISSIONS, CONSULTER_LETTRES),
    IA_DASEN(SUIVRE_TRANSMISSIONS),
    IEN_IO(SUIVRE_TRANSMISSIONS, CONSULTER_LETTRES, GERER_LETTRES),
    CHEF_ETABLISSEMENT(CONSULTER_JEUNES, IMPORTER_ELEVES, CONSULTER_LETTRES, GERER_LETTRES, LEVER_DOUTES),
    ADJOINT(CONSULTER_JEUNES, IMPORTER_ELEVES, CONSULTER_LETTRES, LEVER_DOUTES),
    REFERENT_DECROCHAGE(CONSULTER_JEUNES, SIGNALER, LEVER_DOUTES),
    CPE(CONSULTER_JEUNES, SIGNALER),
    GESTIONNAIRE(),
    DCIO(CONSULTER_JEUNES, LEVER_DOUTES),
    PSYEN(CONSULTER_JEUNES, LEVER_DOUTES),
    MISSION_LOCALE(CONSULTER_JEUNES, LEVER_DOUTES),
    DPD(CONSULTER_JOURNAL),
    ADMINISTRATEUR(GERER_COMPTES, GERER_REFERENTIELS);

    private final Set<Droit> droits;

    Fonction(Droit... droits) {
        this.droits = Set.of(droits);
    }

    public Set<Droit> droits() {
        return droits;
    }

    /** Those that give the right. */
    public static Set<Fonction> qui(Droit droit) {
        return Arrays.stream(values())
                .filter(fonction -> fonction.droits.contains(droit))
                .collect(Collectors.toUnmodifiableSet());
    }
}
