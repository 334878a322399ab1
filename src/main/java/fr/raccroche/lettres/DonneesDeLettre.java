package fr.raccroche.lettres;

import fr.raccroche.actions.Actions;
import fr.raccroche.agents.Agent;
import fr.raccroche.agents.Agents;
import fr.raccroche.agents.Exercices;
import fr.raccroche.documents.Donnees;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.lettres.Signature.Role;
import fr.raccroche.presentation.Option;
import fr.raccroche.socle.JourEnLettres;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import fr.raccroche.territoire.Genre;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A letter as the fields of its template. */
@Component
class DonneesDeLettre {

    private static final Set<Genre> COLLEGES = Set.of(Genre.COLLEGE);
    private static final Set<Genre> LGT = Set.of(Genre.LGT, Genre.LPO);
    private static final Set<Genre> LP = Set.of(Genre.LP, Genre.EREA, Genre.AUTRE_SECOND_DEGRE);
    private static final String POINTILLES = "…………";

    /** How the letter speaks of the agent: « il », « elle », or words without gender when the civility is not known. */
    private record Accord(String il, String leFormateur, String formateur, String referent) {

        static Accord de(Agent.Identite identite) {
            return switch (identite.civilite()) {
                case "M." -> new Accord("il", "Le formateur", "formateur", "référent");
                case "Mme" -> new Accord("elle", "La formatrice", "formatrice", "référente");
                default -> new Accord("l’agent", "L’agent", "formateur ou formatrice", "référent ou référente");
            };
        }

        void mettre(Map<String, String> valeurs) {
            valeurs.put("agent.il", il);
            valeurs.put("agent.il-majuscule", initiale(il, lettre -> lettre.toUpperCase(Locale.FRANCE)));
            valeurs.put("agent.formateur", formateur);
            valeurs.put("agent.le-formateur", leFormateur);
            valeurs.put(
                    "agent.le-formateur-minuscule", initiale(leFormateur, lettre -> lettre.toLowerCase(Locale.FRANCE)));
        }

        private static String initiale(String texte, UnaryOperator<String> casse) {
            return casse.apply(texte.substring(0, 1)) + texte.substring(1);
        }
    }

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
        var identite = agents.find(contenu.agent()).identite();
        var listes = new HashMap<>(siIlYALieu(contenu, ecoles, Accord.de(identite)));
        listes.put("colleges", liste(contenu, ecoles, COLLEGES));
        listes.put("lgt", liste(contenu, ecoles, LGT));
        listes.put("lp", liste(contenu, ecoles, LP));
        listes.put("actions", actions(contenu));
        listes.put("territoires", territoires(lettre));
        return new Donnees(
                "Lettre de mission %s, %s".formatted(lettre.annee().libelle(), identite.nomComplet()),
                valeurs(lettre, identite),
                listes);
    }

    /** Sentences of seed 002 that hold only when the agent has such schools, and is there what the sentence says. */
    private static Map<String, Donnees.Liste> siIlYALieu(
            Contenu contenu, Map<Uai, Etablissement> ecoles, Accord accord) {
        var lycees = Stream.concat(LGT.stream(), LP.stream()).collect(Collectors.toSet());
        var referent = combien(contenu, ecoles, COLLEGES, Set.of(Lien.REFERENT));
        var colleges = combien(contenu, ecoles, COLLEGES, Set.of(Lien.values()));
        var gpds = combien(contenu, ecoles, lycees, Set.of(Lien.MEMBRE_GPDS, Lien.REFERENT));
        var tous = combien(contenu, ecoles, lycees, Set.of(Lien.values()));
        return Map.of(
                "colleges-referent",
                quandIlYEnA(
                        referent,
                        Map.of(
                                "referent", accord.referent(),
                                "etablissements", referent == 1 ? "l’établissement" : "les établissements",
                                "des-etablissements", referent == 1 ? "de l’établissement" : "des établissements")),
                "en-college",
                quandIlYEnA(
                        colleges,
                        Map.of("chefs", colleges == 1 ? "du chef d’établissement" : "des chefs d’établissement")),
                "lycees-gpds",
                quandIlYEnA(
                        gpds, Map.of("de-l-etablissement", gpds == 1 ? "de l’établissement" : "des établissements")),
                "en-lycee",
                quandIlYEnA(tous, Map.of("le-formateur", accord.leFormateur(), "ainsi", gpds > 0 ? " ainsi" : "")));
    }

    private static Donnees.Liste quandIlYEnA(long nombre, Map<String, String> mots) {
        return new Donnees.Liste(nombre > 0 ? List.of(mots) : List.of(), "");
    }

    private static long combien(Contenu contenu, Map<Uai, Etablissement> ecoles, Set<Genre> genres, Set<Lien> liens) {
        return contenu.interventions().stream()
                .filter(intervention -> intervention.liens().stream().anyMatch(liens::contains))
                .flatMap(intervention -> Stream.ofNullable(ecoles.get(intervention.uai())))
                .filter(ecole -> genres.contains(ecole.genre()))
                .count();
    }

    private Donnees.Liste territoires(Lettre lettre) {
        var noms = lectures.territoiresDe(lettre.id()).stream()
                .map(Option::libelle)
                .toList();
        return quandIlYEnA(
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
                lectures.territoiresDe(lettre.id()).stream()
                        .map(Option::libelle)
                        .collect(Collectors.joining(", ")));
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
        return JourEnLettres.DATE.format(jour);
    }

    private LocalDate jour(Signature signature) {
        return LocalDate.ofInstant(signature.le(), horloge.getZone());
    }
}
