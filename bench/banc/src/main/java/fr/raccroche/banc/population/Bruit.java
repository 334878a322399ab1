package fr.raccroche.banc.population;

/**
 * How often the second list tells something otherwise, between 0 and 1.
 *
 * @param ine records that bear a national number, in each list
 * @param ancienIne numbers in the form of before, which no longer match
 * @param ineDAutrui numbers of a neighbour in the file, often a brother or a sister
 * @param faute names with a slip of the keyboard or a spelling that sounds the same; as often for each name
 * @param reduit compound first names and double surnames cut to one
 * @param autreNom families known under another name
 * @param deuxNoms families who add another name to theirs
 * @param autreDate dates of which only the year is right, or only the day and month
 * @param demenage families who live elsewhere
 */
public record Bruit(
        double ine,
        double ancienIne,
        double ineDAutrui,
        double faute,
        double reduit,
        double tronque,
        double echange,
        double autreNom,
        double deuxNoms,
        double jourEtMois,
        double chiffre,
        double autreDate,
        double demenage,
        double sexeAbsent,
        double communeAbsente,
        double dateAbsente) {}
