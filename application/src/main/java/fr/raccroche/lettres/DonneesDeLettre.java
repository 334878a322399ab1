package fr.raccroche.lettres;

import fr.raccroche.actions.Actions;
import fr.raccroche.agents.Agent;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercices;
import fr.raccroche.documents.Donnees;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.JourEnLettres;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A letter as the fields of its template. */
@Component
class DonneesDeLettre {

    private static final String POINTILLES = "…………";

    private final Agents agents;
    private final Exercices exercices;
    private final Etablissements etablissements;
    private final Actions actions;
    private final LettreQuery lectures;
    private final Clock horloge;

    DonneesDeLettre(
            Agents agents,
            Exercices exercices,
            Etablissements etablissements,
            Actions actions,
            LettreQuery lectures,
            Clock horloge) {
        this.agents = agents;
        this.exercices = exercices;
        this.etablissements = etablissements;
        this.actions = actions;
        this.lectures = lectures;
        this.horloge = horloge;
    }

    Donnees de(Lettre lettre) {
        var contenu = lettre.contenu();
        var ecoles = EcolesDeLettre.de(contenu, etablissements);
        var identite = agents.find(contenu.agent()).identite();
        var listes = new HashMap<>(ecoles.phrases(Accord.de(identite)));
        listes.putAll(ecoles.tableaux());
        listes.put("actions", actions(contenu));
        listes.put("territoires", territoires(lettre));
        return new Donnees(
                "Lettre de mission %s, %s".formatted(lettre.annee().libelle(), identite.nomComplet()),
                valeurs(lettre, identite),
                listes);
    }

    private Donnees.Liste territoires(Lettre lettre) {
        var noms =
                lectures.territoires(lettre.id()).stream().map(Option::libelle).toList();
        return EcolesDeLettre.quandIlYEnA(
                noms.size(),
                Map.of("titre", noms.size() > 1 ? "Territoires" : "Territoire", "noms", String.join(", ", noms)));
    }

    private Map<String, String> valeurs(Lettre lettre, Agent.Identite identite) {
        var contenu = lettre.contenu();
        var valeurs = new HashMap<String, String>();
        Accord.de(identite).mettre(valeurs);
        valeurs.put("agent.civilite", identite.civilite().isBlank() ? "M. ou Mme" : identite.civilite());
        valeurs.put(
                "agent.civilite-et-nom",
                identite.civilite().isBlank()
                        ? identite.nomComplet()
                        : identite.civilite() + "\u00A0" + identite.nomComplet());
        valeurs.put("agent.nom", identite.nomComplet());
        valeurs.put("agent.fonction", exercices.titre(contenu.fonction()).libelle());
        valeurs.put("annee.libelle", lettre.annee().libelle());
        valeurs.put("lettre.du", enLettres(contenu.periode().du()));
        valeurs.put("lettre.au", enLettres(contenu.periode().au()));
        valeurs.put("lettre.quotite", contenu.quotite() + "\u00A0%");
        valeurs.put(
                "lettre.territoires",
                lectures.territoires(lettre.id()).stream().map(Option::libelle).collect(Collectors.joining(", ")));
        valeurs.put("lettre.lieu", contenu.lieu().isBlank() ? POINTILLES : contenu.lieu());
        valeurs.put(
                "lettre.date",
                lettre.signatures().isEmpty()
                        ? POINTILLES
                        : enLettres(jour(lettre.signatures().getLast())));
        valeurs.put("rattachement.nom-et-commune", POINTILLES);
        contenu.rattachement().flatMap(etablissements::chercher).ifPresent(ecole -> {
            valeurs.put("rattachement.nom", nomEtType(ecole));
            valeurs.put("rattachement.commune", ecole.commune());
            valeurs.put("rattachement.nom-et-commune", nomEtType(ecole) + ", " + ecole.commune());
        });
        contenu.responsable()
                .ifPresent(id -> valeurs.put("responsable.nom", agents.find(id).nomComplet()));
        for (var role : Role.values()) {
            lettre.signatures().stream().filter(s -> s.role() == role).forEach(signature -> {
                valeurs.put("signature." + role.champ() + ".nom", signature.nom());
                valeurs.put("signature." + role.champ() + ".mention", "Signé le " + enLettres(jour(signature)));
            });
        }
        return valeurs;
    }

    private Donnees.Liste actions(Contenu contenu) {
        return new Donnees.Liste(
                contenu.actions().stream()
                        .map(actions::find)
                        .map(action -> {
                            var hote = etablissements.find(action.uai());
                            return Map.of(
                                    "type", action.typeLibelle(),
                                    "intitule", action.intitule(),
                                    "etablissement", nomEtType(hote),
                                    "commune", hote.commune());
                        })
                        .toList(),
                "Néant");
    }

    /** The directory's names begin with the type most of the time: it is said once. */
    private static String nomEtType(Etablissement ecole) {
        var type = ecole.genre().libelle();
        var premier = type.split(" ", 2)[0].toLowerCase(Locale.FRANCE);
        return ecole.nom().toLowerCase(Locale.FRANCE).startsWith(premier) ? ecole.nom() : type + " " + ecole.nom();
    }

    /** « 1er septembre 2026 ». */
    private static String enLettres(LocalDate jour) {
        return JourEnLettres.DATE.format(jour);
    }

    private LocalDate jour(Signature signature) {
        return LocalDate.ofInstant(signature.le(), horloge.getZone());
    }
}
