package fr.raccroche.bord;

import fr.raccroche.agents.Droit;
import java.util.Arrays;
import java.util.Optional;

/** The lists behind the counters of the home page, late ones first. */
enum ListeDAccueil {
    ETAPES_EN_RETARD(
            "etapes-en-retard",
            "Étapes en retard",
            "étape en retard",
            "Ce que vous deviez faire, et dont la date est passée.",
            Droit.SUIVRE_JEUNES,
            true),
    DEVENIRS(
            "devenirs",
            "Devenirs attendus",
            "devenir attendu",
            "Jeunes que vous avez reçus et dont la situation à N ou N+1 n’est pas encore connue.",
            Droit.SUIVRE_JEUNES,
            true),
    ETAPES(
            "etapes",
            "Étapes des deux semaines",
            "étape des deux semaines",
            "Ce que vous avez à faire d’ici quatorze jours.",
            Droit.SUIVRE_JEUNES,
            false),
    RENDEZ_VOUS(
            "rendez-vous-prevus",
            "Rendez-vous prévus",
            "rendez-vous prévu",
            "Vos prochains rendez-vous.",
            Droit.SUIVRE_JEUNES,
            false),
    SANS_SUITE(
            "sans-suite",
            "Dossiers sans suite",
            "dossier sans suite",
            "Jeunes suivis pour qui personne n’a rien consigné depuis plusieurs semaines, parmi tous les dossiers que vous voyez : les vôtres et ceux de vos établissements ou de votre territoire.",
            Droit.CONSULTER_JEUNES,
            true);

    private final String adresse;
    private final String titre;
    private final String un;
    private final String explication;
    private final Droit droit;
    private final boolean presse;

    ListeDAccueil(String adresse, String titre, String un, String explication, Droit droit, boolean presse) {
        this.adresse = adresse;
        this.titre = titre;
        this.un = un;
        this.explication = explication;
        this.droit = droit;
        this.presse = presse;
    }

    static Optional<ListeDAccueil> de(String adresse) {
        return Arrays.stream(values())
                .filter(liste -> liste.adresse.equals(adresse))
                .findFirst();
    }

    String url() {
        return "/a-faire/" + adresse;
    }

    String titre() {
        return titre;
    }

    /** What one line of the list is. */
    String un() {
        return un;
    }

    String explication() {
        return explication;
    }

    Droit droit() {
        return droit;
    }

    /** Something is late. */
    boolean presse() {
        return presse;
    }
}
