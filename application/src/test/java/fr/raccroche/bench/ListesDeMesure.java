package fr.raccroche.bench;

import fr.raccroche.socle.Ine;
import fr.raccroche.socle.Uai;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * The lists of an invented académie: one in twenty-five left school, half of them stand in a CFA or a private school. In
 * the lists of this year, one in seven lacks an INE, one in twenty-five is misspelt. The same number is the same person.
 */
final class ListesDeMesure {

    static final int ECOLES = 300;

    private static final String ENTETE =
            "INE;Nom;Prénom;Date de naissance;Sexe;Code postal;Commune;UAI;Classe;Diplôme;Téléphone\n";
    private static final String[] DEBUTS = {
        "Ber", "Mar", "Du", "Le ", "Pe", "Ri", "Mo", "La", "Si", "Ga", "Fou", "Rous", "Gi", "Bon", "Me", "Cle", "Ker",
        "Vi", "Bo", "Cha"
    };
    private static final String[] MILIEUX = {
        "tran", "ti", "bo", "rol", "chau", "re", "se", "mi", "vi", "lan", "cou", "de", "go", "ne"
    };
    private static final String[] FINS = {
        "d", "n", "is", "er", "ard", "eau", "et", "in", "ot", "ier", "on", "ec", "oux", "ais"
    };
    private static final String[] PRENOMS = {
        "Léa", "Hugo", "Manon", "Enzo", "Camille", "Lucas", "Chloé", "Nathan", "Emma", "Louis", "Inès", "Mathis",
                "Sarah", "Théo", "Jade",
        "Tom", "Louise", "Raphaël", "Lina", "Arthur", "Zoé", "Jules", "Alice", "Gabriel", "Juliette", "Adam", "Anna",
                "Maël", "Rose", "Noah"
    };

    private ListesDeMesure() {}

    static ReperageBench.Listes ecrire(Path dossier, int eleves) throws IOException {
        Files.createDirectories(dossier);
        var premieres = new LinkedHashMap<String, Path>();
        premieres.put("ELEVES_AN_PASSE", liste(dossier, "an-passe", eleves, false, i -> true));
        premieres.put(
                "ELEVES_CETTE_ANNEE", liste(dossier, "cette-annee", eleves + eleves / 25, true, i -> i % 25 != 0));
        premieres.put("CFA", liste(dossier, "cfa", eleves, true, i -> i % 100 == 0 || i % 25 == 3));
        premieres.put("PRIVE", liste(dossier, "prive", eleves, true, i -> i % 100 == 25 || i % 33 == 3));
        return new ReperageBench.Listes(
                premieres,
                liste(dossier, "cfa-plus-frais", eleves, true, i -> i % 100 == 0 || i % 25 == 3 || i % 1000 == 50));
    }

    static String ecole(int numero) {
        return Uai.deNumero(358_000 * 10 + numero).valeur();
    }

    private static Path liste(Path dossier, String nom, int dernier, boolean cetteAnnee, IntPredicate dedans)
            throws IOException {
        var chemin = dossier.resolve(nom + ".csv");
        try (var sortie = Files.newBufferedWriter(chemin)) {
            sortie.write(ENTETE);
            for (int i = 0; i < dernier; i++) {
                if (dedans.test(i)) {
                    ligne(sortie, i, cetteAnnee, nom.hashCode());
                }
            }
        }
        return chemin;
    }

    private static void ligne(BufferedWriter sortie, int numero, boolean cetteAnnee, int liste) throws IOException {
        var personne = new Random(numero * 2_654_435_761L);
        var erreurs = new Random(numero * 40_503L + (cetteAnnee ? 1 : 0) * liste);
        var nom = un(DEBUTS, personne) + un(MILIEUX, personne) + un(FINS, personne);
        var prenom = un(PRENOMS, personne);
        var naissance = LocalDate.of(2008, 1, 1).plusDays(personne.nextInt(4_000) - 800);
        boolean faute = cetteAnnee && erreurs.nextInt(25) == 0;
        int ici = 1 + erreurs.nextInt(nom.length() - 2);
        sortie.append(
                        cetteAnnee && erreurs.nextInt(7) == 0
                                ? ""
                                : Ine.invente(100_000_000 + numero).valeur())
                .append(';')
                .append(faute ? nom.substring(0, ici) + nom.substring(ici + 1) : nom)
                .append(';')
                .append(prenom)
                .append(';')
                .append(naissance.toString())
                .append(';')
                .append(personne.nextBoolean() ? 'F' : 'M')
                .append(";35")
                .append(Integer.toString(100 + personne.nextInt(800)))
                .append(";Commune")
                .append(Integer.toString(personne.nextInt(1_200)))
                .append(';')
                .append(ecole(personne.nextInt(ECOLES)))
                .append(";2GT1;;06")
                .append(Integer.toString(10_000_000 + personne.nextInt(80_000_000)))
                .append('\n');
    }

    private static String un(String[] choix, Random hasard) {
        return choix[hasard.nextInt(choix.length)];
    }
}
