package fr.raccroche.banc.population;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What each list tells of a pupil: the first as they are, the second with its noise. */
final class Listes {

    private static final int LETTRES = 23;
    private static final String SANS_I_O_Q = "ABCDEFGHJKLMNPRSTUVWXYZ";
    /** Where the digits of yyyy-MM-dd stand in which people are mistaken. */
    private static final int[] CHIFFRES = {3, 6, 8, 9};

    private static final int NEUF_CHIFFRES = 1_000_000_000;

    private final Population population;
    private final Bruit bruit;
    private final Permutation ines;

    Listes(Population population, Bruit bruit) {
        this.population = population;
        this.bruit = bruit;
        ines = new Permutation(NEUF_CHIFFRES, Melange.de(population.graine(), 6, 0));
    }

    Ligne premiere(long numero) {
        var eleve = population.eleve(numero);
        var hasard = Melange.hasard(population.graine(), 7, numero);
        return new Ligne(
                population.identifiant(numero),
                hasard.nextDouble() < bruit.ine() ? ine(numero) : "",
                eleve.nom(),
                eleve.prenom(),
                eleve.naissance().toString(),
                eleve.fille() ? "2" : "1",
                population.lieux().code(eleve.commune()));
    }

    Ligne seconde(long numero) {
        var eleve = population.eleve(numero);
        var hasard = Melange.hasard(population.graine(), 8, numero);
        var foyer = Melange.hasard(population.graine(), 9, eleve.famille());
        var nom = nom(eleve, foyer.nextDouble(), hasard);
        boolean demenage = foyer.nextDouble() < bruit.demenage();
        int commune = demenage ? population.lieux().demenager(eleve.commune(), foyer) : eleve.commune();
        var prenom = prenom(eleve.prenom(), hasard);
        boolean echange = hasard.nextDouble() < bruit.echange();
        return new Ligne(
                population.identifiant(numero),
                hasard.nextDouble() < bruit.ine() ? ineEcrit(numero, hasard) : "",
                echange ? prenom : nom,
                echange ? nom : prenom,
                naissance(eleve.naissance(), hasard),
                hasard.nextDouble() < bruit.sexeAbsent() ? "" : eleve.fille() ? "2" : "1",
                hasard.nextDouble() < bruit.communeAbsente()
                        ? ""
                        : population.lieux().code(commune));
    }

    private String nom(Eleve eleve, double etatCivil, SplittableRandom hasard) {
        var nom = eleve.nom();
        if (etatCivil < bruit.autreNom()) {
            nom = eleve.autreNom();
        } else if (etatCivil < bruit.autreNom() + bruit.deuxNoms()) {
            nom = nom + "-" + eleve.autreNom();
        }
        if (hasard.nextDouble() < bruit.reduit()) {
            nom = Fautes.reduit(nom, hasard);
        }
        if (hasard.nextDouble() < bruit.tronque()) {
            nom = Fautes.tronque(nom, hasard);
        }
        if (hasard.nextDouble() < bruit.faute()) {
            nom = Fautes.uneFauteDans(nom, hasard);
        }
        return habitudes(nom, hasard);
    }

    private String prenom(String ecrit, SplittableRandom hasard) {
        var prenom = ecrit;
        if (hasard.nextDouble() < bruit.reduit()) {
            prenom = Fautes.reduit(prenom, hasard);
        }
        if (hasard.nextDouble() < bruit.faute()) {
            prenom = Fautes.uneFauteDans(prenom, hasard);
        }
        return habitudes(prenom, hasard);
    }

    /** A third of the offices write without accents, a third without hyphens, whatever the level. */
    private static String habitudes(String nom, SplittableRandom hasard) {
        int bureau = hasard.nextInt(9);
        var ecrit = bureau % 3 == 0 ? Fautes.sansAccents(nom) : nom;
        return bureau / 3 == 0 ? ecrit.replace('-', ' ') : ecrit;
    }

    private String naissance(LocalDate jour, SplittableRandom hasard) {
        double tire = hasard.nextDouble();
        if (tire < bruit.dateAbsente()) {
            return hasard.nextBoolean() ? "" : "1900-01-01";
        }
        tire -= bruit.dateAbsente();
        if (tire < bruit.jourEtMois()) {
            return jour.getDayOfMonth() > 12
                    ? jour.toString()
                    : LocalDate.of(jour.getYear(), jour.getDayOfMonth(), jour.getMonthValue())
                            .toString();
        }
        tire -= bruit.jourEtMois();
        if (tire < bruit.chiffre()) {
            return unChiffre(jour, hasard);
        }
        return tire < bruit.chiffre() + bruit.autreDate() ? autreDate(jour, hasard) : jour.toString();
    }

    /** One digit of the year, of the month or of the day is another, and it is still a date. */
    private static String unChiffre(LocalDate jour, SplittableRandom hasard) {
        var lue = new StringBuilder(jour.toString());
        while (true) {
            int place = CHIFFRES[hasard.nextInt(CHIFFRES.length)];
            char juste = lue.charAt(place);
            lue.setCharAt(place, (char) ('0' + (juste - '0' + 1 + hasard.nextInt(9)) % 10));
            int mois = Integer.parseInt(lue, 5, 7, 10);
            int quantieme = Integer.parseInt(lue, 8, 10, 10);
            if (mois > 0 && mois < 13 && quantieme > 0 && quantieme <= 28) {
                return lue.toString();
            }
            lue.setCharAt(place, juste);
        }
    }

    /** Right year, another day; or right day, another year. */
    private static String autreDate(LocalDate jour, SplittableRandom hasard) {
        var premier = Population.PREMIER_JOUR;
        var autre = hasard.nextBoolean()
                ? jour.withDayOfYear(1 + hasard.nextInt(365))
                : jour.withYear(premier.getYear() + hasard.nextInt(9));
        return autre.toString();
    }

    private String ineEcrit(long numero, SplittableRandom hasard) {
        double tire = hasard.nextDouble();
        if (tire < bruit.ineDAutrui()) {
            long voisin = numero ^ 1;
            return ine(voisin < population.total() ? voisin : numero);
        }
        return tire < bruit.ineDAutrui() + bruit.ancienIne() ? ancienIne(numero) : ine(numero);
    }

    /** Nine digits and two letters, as the RNIE gives them. */
    private String ine(long numero) {
        long lettres = Melange.de(population.graine(), 10, numero);
        return neufChiffres(ines.de(numero)) + lettre(lettres) + lettre(lettres >>> 20);
    }

    /** Ten digits and a letter, as the old students' base gave them. */
    private String ancienIne(long numero) {
        long autre = Melange.de(population.graine(), 11, numero);
        return Math.floorMod(autre, 10) + neufChiffres(ines.de(numero)) + lettre(autre >>> 20);
    }

    private static String neufChiffres(long nombre) {
        return Long.toString(NEUF_CHIFFRES + nombre).substring(1);
    }

    private static char lettre(long nombre) {
        return SANS_I_O_Q.charAt((int) Math.floorMod(nombre, (long) LETTRES));
    }
}
