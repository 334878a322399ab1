package fr.raccroche.lettres;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields that a template of letter may use, as the page of templates lists them. */
record ChampsDeLettre(String nom, String description) {

    static final List<ChampsDeLettre> TOUS = List.of(
            new ChampsDeLettre("agent.civilite", "« M. », « Mme », ou « M. ou Mme » si elle n’est pas connue"),
            new ChampsDeLettre("agent.nom", "Prénom et nom de l’agent"),
            new ChampsDeLettre("agent.fonction", "Titre de la fonction"),
            new ChampsDeLettre("annee.libelle", "Année scolaire, par exemple 2026-2027"),
            new ChampsDeLettre("lettre.du", "Premier jour de la mission"),
            new ChampsDeLettre("lettre.au", "Dernier jour de la mission"),
            new ChampsDeLettre("lettre.quotite", "Quotité, par exemple 100 %"),
            new ChampsDeLettre("lettre.territoires", "Territoires, séparés par des virgules"),
            new ChampsDeLettre("lettre.lieu", "Lieu de signature"),
            new ChampsDeLettre("lettre.date", "Date de la dernière signature"),
            new ChampsDeLettre("rattachement.nom", "Établissement de rattachement"),
            new ChampsDeLettre("rattachement.commune", "Sa commune"),
            new ChampsDeLettre("responsable.nom", "Coordonnateur de l’agent"),
            new ChampsDeLettre("colleges.nom", "Collèges : une ligne par établissement"),
            new ChampsDeLettre("colleges.commune", "Commune du collège"),
            new ChampsDeLettre("colleges.lien", "Lien de l’agent avec le collège"),
            new ChampsDeLettre(
                    "lgt.nom", "Lycées généraux, technologiques et polyvalents : une ligne par établissement"),
            new ChampsDeLettre("lgt.commune", "Commune du lycée"),
            new ChampsDeLettre("lgt.lien", "Lien de l’agent avec le lycée"),
            new ChampsDeLettre("lp.nom", "Lycées professionnels et EREA : une ligne par établissement"),
            new ChampsDeLettre("lp.commune", "Commune du lycée professionnel"),
            new ChampsDeLettre("lp.lien", "Lien de l’agent avec le lycée professionnel"),
            new ChampsDeLettre("actions.type", "Actions : une ligne par action, ici son type"),
            new ChampsDeLettre("actions.intitule", "Intitulé de l’action"),
            new ChampsDeLettre("actions.etablissement", "Nom et type de l’EPLE d’accueil"),
            new ChampsDeLettre("actions.commune", "Commune de l’EPLE d’accueil"),
            new ChampsDeLettre("signature.agent.nom", "Nom de l’agent, une fois signé"),
            new ChampsDeLettre("signature.agent.mention", "« Signé le … », une fois signé"),
            new ChampsDeLettre("signature.chef.nom", "Nom du chef d’établissement, une fois signé"),
            new ChampsDeLettre("signature.chef.mention", "« Signé le … », une fois signé"),
            new ChampsDeLettre("signature.coordonnateur.nom", "Nom du coordonnateur, une fois signé"),
            new ChampsDeLettre("signature.coordonnateur.mention", "« Signé le … », une fois signé"),
            new ChampsDeLettre("signature.charge.nom", "Nom du chargé de mission, une fois signé"),
            new ChampsDeLettre("signature.charge.mention", "« Signé le … », une fois signé"));

    static Set<String> noms() {
        return TOUS.stream().map(ChampsDeLettre::nom).collect(Collectors.toUnmodifiableSet());
    }
}
