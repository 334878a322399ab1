package fr.raccroche.lettres;

import fr.raccroche.documents.Donnees;
import fr.raccroche.lettres.Contenu.Intervention;
import fr.raccroche.lettres.Contenu.Lien;
import fr.raccroche.socle.Uai;
import fr.raccroche.territoire.Etablissement;
import fr.raccroche.territoire.Etablissements;
import fr.raccroche.territoire.Genre;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schools of a letter as its template names them: a table for each kind, and the sentences that depend on them. */
record EcolesDeLettre(List<Intervention> interventions, Map<Uai, Etablissement> ecoles) {

    private static final Set<Genre> COLLEGES = Set.of(Genre.COLLEGE);
    private static final Set<Genre> LGT = Set.of(Genre.LGT, Genre.LPO);
    private static final Set<Genre> LP = Set.of(Genre.LP, Genre.EREA, Genre.AUTRE_SECOND_DEGRE);

    static EcolesDeLettre de(Contenu contenu, Etablissements etablissements) {
        var interventions = contenu.interventions();
        return new EcolesDeLettre(
                interventions,
                etablissements
                        .findAll(interventions.stream().map(Intervention::uai).toList())
                        .stream()
                        .collect(Collectors.toMap(Etablissement::uai, Function.identity())));
    }

    Map<String, Donnees.Liste> tableaux() {
        return Map.of("colleges", tableau(COLLEGES), "lgt", tableau(LGT), "lp", tableau(LP));
    }

    /** Sentences of seed 002 that hold only when the agent has such schools, and is there what the sentence says. */
    Map<String, Donnees.Liste> phrases(Accord accord) {
        var lycees = Stream.concat(LGT.stream(), LP.stream()).collect(Collectors.toSet());
        var referent = combien(COLLEGES, Set.of(Lien.REFERENT));
        var colleges = combien(COLLEGES, Set.of(Lien.values()));
        var gpds = combien(lycees, Set.of(Lien.MEMBRE_GPDS, Lien.REFERENT));
        var tous = combien(lycees, Set.of(Lien.values()));
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

    static Donnees.Liste quandIlYEnA(long nombre, Map<String, String> mots) {
        return new Donnees.Liste(nombre > 0 ? List.of(mots) : List.of(), "");
    }

    private long combien(Set<Genre> genres, Set<Lien> liens) {
        return interventions.stream()
                .filter(intervention -> intervention.liens().stream().anyMatch(liens::contains))
                .flatMap(intervention -> Stream.ofNullable(ecoles.get(intervention.uai())))
                .filter(ecole -> genres.contains(ecole.genre()))
                .count();
    }

    private Donnees.Liste tableau(Set<Genre> genres) {
        return new Donnees.Liste(
                interventions.stream()
                        .flatMap(intervention -> Stream.ofNullable(ecoles.get(intervention.uai()))
                                .filter(ecole -> genres.contains(ecole.genre()))
                                .map(ecole -> Map.of(
                                        "nom", ecole.nom(),
                                        "commune", ecole.commune(),
                                        "lien", intervention.role())))
                        .toList(),
                "Néant");
    }
}
