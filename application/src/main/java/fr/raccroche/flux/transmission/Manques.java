package fr.raccroche.flux.transmission;

import fr.raccroche.flux.Colonne;
import fr.raccroche.flux.Lignes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is missing before a hand-over, thing by thing: each opens the place where it is mended (F50). */
record Manques(List<Manque> tous) {

    /** Shown of each kind; the rest is counted. */
    private static final int MONTRES = 50;

    /** Kinds of gaps, in the order of the page; receipts keep their names. */
    enum Genre {
        LIGNE("Lignes à compléter ou à corriger", "Elles ne sont pas encore enregistrées et ne seront pas transmises."),
        SORTIE("Sorties d’action à dire", "L’action est terminée, le jeune y figure toujours."),
        BILAN("Bilans d’accueil à compléter", "Sortie dite, mais ni les heures réalisées ni les absences."),
        LIEU("Lieux à préciser", "Entretiens sans établissement ni action."),
        SUITE("Prochaines étapes à dire", "Suivi en cours, sans rendez-vous ni étape prévue."),
        PRESENCE(
                "Présences à justifier",
                "Entretiens en présence et accueils en action de l’année, déjà transmis ou non, sans feuille de présence signée."),
        DEVENIR_N(
                "Devenirs à N dus",
                "Situation à la fin de l’année de suivi, des jeunes de vos lignes de cette année scolaire et de la précédente."),
        DEVENIR_N1(
                "Devenirs à N+1 dus",
                "Situation pendant l’année qui suit, des jeunes de vos lignes de cette année scolaire et de la précédente.");

        private final String titre;
        private final String explication;

        Genre(String titre, String explication) {
            this.titre = titre;
            this.explication = explication;
        }

        public String titre() {
            return titre;
        }

        public String explication() {
            return explication;
        }

        public boolean devenir() {
            return this == DEVENIR_N || this == DEVENIR_N1;
        }
    }

    /** One thing missing: about whom, what, and where to mend it. */
    record Manque(Genre genre, String qui, String quoi, String lien) {

        /** Opens the tableau on a line that is not saved yet. */
        static Manque de(Lignes.Attente attente) {
            var reponse = attente.reponse();
            var textes = reponse.ligne() == null
                    ? Map.<Colonne, String>of()
                    : reponse.ligne().textes();
            var qui = Stream.of(Colonne.DATE, Colonne.JEUNE, Colonne.TYPE)
                    .map(colonne -> textes.getOrDefault(colonne, ""))
                    .filter(texte -> !texte.isEmpty())
                    .collect(Collectors.joining(", "));
            var raisons = Stream.concat(reponse.erreurs().values().stream(), Stream.of(reponse.message()))
                    .filter(texte -> !texte.isEmpty())
                    .collect(Collectors.joining(" "));
            return new Manque(
                    Genre.LIGNE,
                    qui.isEmpty() ? "Ligne sans date ni nom" : qui,
                    raisons.isEmpty() ? "à enregistrer de nouveau" : raisons,
                    "/tableau?tranche=ANNEE#" + attente.cle());
        }
    }

    /** All the gaps of one kind. */
    record Groupe(Genre genre, List<Manque> manques) {

        public int compte() {
            return manques.size();
        }

        public List<Manque> montres() {
            return manques.stream().limit(MONTRES).toList();
        }

        public int autres() {
            return Math.max(0, compte() - MONTRES);
        }
    }

    Manques {
        tous = List.copyOf(tous);
    }

    public int total() {
        return tous.size();
    }

    Map<Genre, Integer> comptes() {
        return groupes().stream().collect(Collectors.toMap(Groupe::genre, Groupe::compte));
    }

    /** « Devenirs à N dus : 3 ; … ». */
    static String detail(Map<Genre, Integer> comptes) {
        return comptes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(compte -> compte.getKey().titre() + " : " + compte.getValue())
                .collect(Collectors.joining(" ; "));
    }

    public List<Groupe> groupes() {
        Map<Genre, List<Manque>> parGenre = tous.stream()
                .collect(Collectors.groupingBy(
                        Manque::genre, () -> new EnumMap<>(Genre.class), Collectors.toUnmodifiableList()));
        return parGenre.entrySet().stream()
                .map(entree -> new Groupe(entree.getKey(), entree.getValue()))
                .toList();
    }
}
