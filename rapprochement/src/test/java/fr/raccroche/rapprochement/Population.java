package fr.raccroche.rapprochement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented people, as two files know them: slips, twins, namesakes, moves, what is missing, national numbers for some. */
public final class Population {

    private static final List<String> SYLLABES = List.of(
            "ker", "ma", "le", "gou", "ri", "ben", "sa", "dou", "tan", "mi", "ro", "che", "vil", "lau", "pre", "net");
    private static final List<String> PRENOMS = List.of(
            "Lina", "Yanis", "Malo", "Inès", "Enzo", "Maëlle", "Noa", "Jade", "Jean-Pierre", "Sarah", "Zoé", "Élie");

    private final Random hasard = new Random(20_261_122);

    /** Values by {@link Rubrique}, empty when missing. */
    public final List<String[]> a = new ArrayList<>();

    public final List<String[]> b = new ArrayList<>();

    public Population(int nombre) {
        for (int i = 0; i < nombre; i++) {
            var personne = personne(i);
            ecrire(personne, i);
            if (i % 25 == 0) {
                var jumeau = personne.clone();
                jumeau[Rubrique.ID.ordinal()] = "j" + i;
                jumeau[Rubrique.PRENOM.ordinal()] = un(PRENOMS);
                jumeau[Rubrique.INE.ordinal()] = "";
                ecrire(jumeau, hasard.nextInt(100));
            }
        }
        Collections.shuffle(b, hasard);
    }

    private String[] personne(int i) {
        var personne = new String[Rubrique.values().length];
        Arrays.fill(personne, "");
        dire(personne, Rubrique.ID, "p" + i);
        dire(personne, Rubrique.NOM, un(SYLLABES) + un(SYLLABES) + (i % 3 == 0 ? un(SYLLABES) : ""));
        dire(personne, Rubrique.NOM_USAGE, i % 12 == 0 ? un(SYLLABES) + un(SYLLABES) : "");
        dire(personne, Rubrique.PRENOM, un(PRENOMS));
        dire(
                personne,
                Rubrique.DATE_NAISSANCE,
                "200%d-0%d-1%d".formatted(hasard.nextInt(4), 1 + hasard.nextInt(9), hasard.nextInt(10)));
        dire(personne, Rubrique.SEXE, hasard.nextBoolean() ? "F" : "M");
        dire(personne, Rubrique.COMMUNE, "35" + (100 + hasard.nextInt(60)));
        dire(personne, Rubrique.CODE_POSTAL, "35" + (100 + 10 * hasard.nextInt(20)));
        dire(personne, Rubrique.ETABLISSEMENT, "035" + (1000 + hasard.nextInt(30)) + "A");
        // One number in four hundred is written for two people.
        dire(personne, Rubrique.INE, i % 5 < 2 ? "%010dA".formatted(i % 400 == 0 ? 7 : i) : "");
        dire(personne, Rubrique.INE_ANCIEN, i % 5 == 2 ? "%010dB".formatted(i) : "");
        return personne;
    }

    private void ecrire(String[] personne, int i) {
        if (i % 9 != 0) {
            a.add(alterer(personne));
        }
        if (i % 7 != 0) {
            var ailleurs = alterer(personne);
            var ancien = ailleurs[Rubrique.INE_ANCIEN.ordinal()];
            if (i % 4 == 0 && !ancien.isEmpty()) {
                // What one file calls the number of today, the other calls the former one.
                dire(ailleurs, Rubrique.INE, ancien);
                dire(ailleurs, Rubrique.INE_ANCIEN, "");
            }
            b.add(ailleurs);
        }
    }

    private String[] alterer(String[] personne) {
        var copie = personne.clone();
        for (var rubrique : List.of(Rubrique.NOM, Rubrique.PRENOM)) {
            var nom = copie[rubrique.ordinal()];
            if (hasard.nextInt(10) == 0) {
                int place = hasard.nextInt(nom.length());
                dire(copie, rubrique, nom.substring(0, place) + un(List.of("e", "t", "")) + nom.substring(place + 1));
            }
        }
        if (hasard.nextInt(40) == 0) {
            dire(copie, Rubrique.NOM, personne[Rubrique.PRENOM.ordinal()]);
            dire(copie, Rubrique.PRENOM, personne[Rubrique.NOM.ordinal()]);
        }
        if (hasard.nextInt(12) == 0) {
            dire(copie, Rubrique.COMMUNE, "29" + (100 + hasard.nextInt(60)));
        }
        if (hasard.nextInt(20) == 0) {
            dire(copie, Rubrique.DATE_NAISSANCE, copie[Rubrique.DATE_NAISSANCE.ordinal()].replace('1', '2'));
        }
        for (var rubrique : Rubrique.values()) {
            if (rubrique != Rubrique.ID && hasard.nextInt(40) == 0) {
                dire(copie, rubrique, "");
            }
        }
        return copie;
    }

    private String un(List<String> choix) {
        // The first are the commonest.
        return choix.get(Math.min(hasard.nextInt(choix.size()), hasard.nextInt(choix.size())));
    }

    private static void dire(String[] personne, Rubrique rubrique, String valeur) {
        personne[rubrique.ordinal()] = valeur;
    }
}
