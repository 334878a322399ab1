package fr.raccroche.lettres.gabarits;

import java.util.List;

/** A field that a template may use, as the page of templates lists it. */
record Champ(String nom, String description) {

    static final List<Champ> TOUS = List.of(
            new Champ("agent.civilite", "« M. », « Mme », ou « M. ou Mme » si elle n’est pas connue"),
            new Champ("agent.nom", "Prénom et nom de l’agent"),
            new Champ(
                    "agent.civilite-et-nom",
                    "« Mme » ou « M. » et le nom ; le nom seul si la civilité n’est pas connue"),
            new Champ("agent.il", "« il », « elle », ou « l’agent » si la civilité n’est pas connue"),
            new Champ("agent.il-majuscule", "Le même, au début d’une phrase"),
            new Champ("agent.formateur", "« formateur », « formatrice », ou les deux"),
            new Champ("agent.le-formateur", "« Le formateur », « La formatrice » ou « L’agent »"),
            new Champ("agent.le-formateur-minuscule", "Le même, dans une phrase"),
            new Champ("agent.fonction", "Titre de la fonction"),
            new Champ("annee.libelle", "Année scolaire, par exemple 2026-2027"),
            new Champ("lettre.du", "Premier jour de la mission"),
            new Champ("lettre.au", "Dernier jour de la mission"),
            new Champ("lettre.quotite", "Quotité, par exemple 100 %"),
            new Champ("lettre.territoires", "Territoires, séparés par des virgules"),
            new Champ("territoires.noms", "Les mêmes ; le paragraphe ou la ligne disparaît quand il n’y en a pas"),
            new Champ("territoires.titre", "« Territoire » ou « Territoires » ; disparaît de même"),
            new Champ("lettre.lieu", "Lieu de signature"),
            new Champ("lettre.date", "Date de la dernière signature"),
            new Champ("rattachement.nom", "Établissement de rattachement"),
            new Champ("rattachement.commune", "Sa commune"),
            new Champ("rattachement.nom-et-commune", "Les deux, ou des points s’il n’est pas encore choisi"),
            new Champ("responsable.nom", "Coordonnateur de l’agent"),
            new Champ("colleges.nom", "Collèges : une ligne par établissement"),
            new Champ("colleges.commune", "Commune du collège"),
            new Champ("colleges.lien", "Lien de l’agent avec le collège"),
            new Champ("lgt.nom", "Lycées généraux, technologiques et polyvalents : une ligne par établissement"),
            new Champ("lgt.commune", "Commune du lycée"),
            new Champ("lgt.lien", "Lien de l’agent avec le lycée"),
            new Champ("lp.nom", "Lycées professionnels et EREA : une ligne par établissement"),
            new Champ("lp.commune", "Commune du lycée professionnel"),
            new Champ("lp.lien", "Lien de l’agent avec le lycée professionnel"),
            new Champ(
                    "colleges-referent.referent",
                    "« référent » ou « référente » ; le paragraphe disparaît si l’agent ne l’est d’aucun collège"),
            new Champ(
                    "colleges-referent.etablissements",
                    "« l’établissement » ou « les établissements » ; disparaît de même"),
            new Champ(
                    "colleges-referent.des-etablissements",
                    "« de l’établissement » ou « des établissements » ; disparaît de même"),
            new Champ(
                    "en-college.chefs",
                    "« du chef d’établissement » ou « des chefs d’établissement » ; le paragraphe disparaît sans collège"),
            new Champ(
                    "lycees-gpds.de-l-etablissement",
                    "« de l’établissement » ou « des établissements » ; le paragraphe disparaît si l’agent n’est d’aucun GPDS de lycée"),
            new Champ(
                    "en-lycee.le-formateur",
                    "« Le formateur », « La formatrice » ou « L’agent » ; le paragraphe disparaît sans lycée"),
            new Champ(
                    "en-lycee.ainsi",
                    "« ainsi » quand l’agent est d’un GPDS de lycée ; le paragraphe disparaît sans lycée"),
            new Champ("actions.type", "Actions : une ligne par action, ici son type"),
            new Champ("actions.intitule", "Intitulé de l’action"),
            new Champ("actions.etablissement", "Nom et type de l’EPLE d’accueil"),
            new Champ("actions.commune", "Commune de l’EPLE d’accueil"),
            new Champ("signature.agent.nom", "Nom de l’agent, une fois signé"),
            new Champ("signature.agent.mention", "« Signé le … », une fois signé"),
            new Champ("signature.chef.nom", "Nom du chef d’établissement, une fois signé"),
            new Champ("signature.chef.mention", "« Signé le … », une fois signé"),
            new Champ("signature.coordonnateur.nom", "Nom du coordonnateur, une fois signé"),
            new Champ("signature.coordonnateur.mention", "« Signé le … », une fois signé"),
            new Champ("signature.charge.nom", "Nom du chargé de mission, une fois signé"),
            new Champ("signature.charge.mention", "« Signé le … », une fois signé"));
}
