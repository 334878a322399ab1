package fr.raccroche.lettres;

import fr.raccroche.actions.Actions;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercices;
import fr.raccroche.documents.Donnees;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import fr.raccroche.territoire.Genre;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A letter as the fields of its template. */
@Component
class DonneesDeLettre {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

    /** A field that a template may use, as the page of templates lists it. */
    record Champ(String nom, String description) {}

    static final List<Champ> CHAMPS = List.of(
            new Champ("agent.civilite", "« M. », « Mme », ou « M. ou Mme » si elle n’est pas connue"),
            new Champ("agent.nom", "Prénom et nom de l’agent"),
            new Champ("agent.fonction", "Titre de la fonction"),
            new Champ("annee.libelle", "Année scolaire, par exemple 2026-2027"),
            new Champ("lettre.du", "Premier jour de la mission"),
            new Champ("lettre.au", "Dernier jour de la mission"),
            new Champ("lettre.quotite", "Quotité, par exemple 100 %"),
            new Champ("lettre.territoires", "Territoires, séparés par des virgules"),
            new Champ("lettre.lieu", "Lieu de signature"),
            new Champ("lettre.date", "Date de la dernière signature"),
            new Champ("rattachement.nom", "Établissement de rattachement"),
            new Champ("rattachement.commune", "Sa commune"),
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
        var ecoles = etablissements
                .findAll(contenu.interventions().stream().map(Intervention::uai).toList())
                .stream()
                .collect(Collectors.toMap(Etablissement::uai, Function.identity()));
        return new Donnees(
                "Lettre de mission %s, %s"
                        .formatted(
                                lettre.annee().libelle(),
                                agents.find(contenu.agent()).nomComplet()),
                valeurs(lettre),
                Map.of(
                        "colleges", liste(contenu, ecoles, Set.of(Genre.COLLEGE)),
                        "lgt", liste(contenu, ecoles, Set.of(Genre.LGT, Genre.LPO)),
                        "lp", liste(contenu, ecoles, Set.of(Genre.LP, Genre.EREA, Genre.AUTRE_SECOND_DEGRE)),
                        "actions", actions(contenu)));
    }

    private Map<String, String> valeurs(Lettre lettre) {
        var contenu = lettre.contenu();
        var identite = agents.find(contenu.agent()).identite();
        var valeurs = new HashMap<String, String>();
        valeurs.put("agent.civilite", identite.civilite().isBlank() ? "M. ou Mme" : identite.civilite());
        valeurs.put("agent.nom", identite.nomComplet());
        valeurs.put("agent.fonction", exercices.titre(contenu.fonction()).libelle());
        valeurs.put("annee.libelle", lettre.annee().libelle());
        valeurs.put("lettre.du", enLettres(contenu.periode().du()));
        valeurs.put("lettre.au", enLettres(contenu.periode().au()));
        valeurs.put("lettre.quotite", contenu.quotite() + "\u00A0%");
        valeurs.put(
                "lettre.territoires",
                lectures.territoiresDe(lettre.id()).stream()
                        .map(Option::libelle)
                        .collect(Collectors.joining(", ")));
        valeurs.put("lettre.lieu", contenu.lieu().isBlank() ? "…………" : contenu.lieu());
        valeurs.put(
                "lettre.date",
                lettre.signatures().isEmpty()
                        ? "…………"
                        : enLettres(jour(lettre.signatures().getLast())));
        contenu.rattachement().flatMap(etablissements::chercher).ifPresent(ecole -> {
            valeurs.put("rattachement.nom", nomEtType(ecole));
            valeurs.put("rattachement.commune", ecole.commune());
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

    private static Donnees.Liste liste(Contenu contenu, Map<Uai, Etablissement> ecoles, Set<Genre> genres) {
        return new Donnees.Liste(
                contenu.interventions().stream()
                        .flatMap(intervention -> Stream.ofNullable(ecoles.get(intervention.uai()))
                                .filter(ecole -> genres.contains(ecole.genre()))
                                .map(ecole -> Map.of(
                                        "nom", ecole.nom(),
                                        "commune", ecole.commune(),
                                        "lien", liens(intervention.liens()))))
                        .toList(),
                "Néant");
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

    static String liens(Set<Lien> liens) {
        return liens.stream().sorted().map(Lien::libelle).collect(Collectors.joining(", "));
    }

    /** The directory's names begin with the type most of the time: it is said once. */
    private static String nomEtType(Etablissement ecole) {
        var type = ecole.genre().libelle();
        var premier = type.split(" ", 2)[0].toLowerCase(Locale.FRANCE);
        return ecole.nom().toLowerCase(Locale.FRANCE).startsWith(premier) ? ecole.nom() : type + " " + ecole.nom();
    }

    /** « 1er septembre 2026 ». */
    private static String enLettres(LocalDate jour) {
        return jour.format(JOUR).replaceFirst("^1 ", "1er ");
    }

    private LocalDate jour(Signature signature) {
        return LocalDate.ofInstant(signature.le(), horloge.getZone());
    }

    /** What a template may ask for. */
    static Set<String> noms() {
        return CHAMPS.stream().map(Champ::nom).collect(Collectors.toUnmodifiableSet());
    }
}
