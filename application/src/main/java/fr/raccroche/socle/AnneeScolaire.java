package fr.raccroche.socle;

import java.time.LocalDate;

/** School year from 1 September to 31 August, named by its first year as SIECLE does ({@code 2026} is 2026-2027). */
public record AnneeScolaire(int debut) implements Comparable<AnneeScolaire> {

    public AnneeScolaire {
        if (!existe(debut)) {
            throw new IllegalArgumentException("Not a school year: " + debut);
        }
    }

    /** Whether the number may name a school year, for what comes from an address. */
    public static boolean existe(int debut) {
        return debut >= 1990 && debut <= 2100;
    }

    public static AnneeScolaire de(LocalDate date) {
        return new AnneeScolaire(date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1);
    }

    public LocalDate premierJour() {
        return LocalDate.of(debut, 9, 1);
    }

    public LocalDate dernierJour() {
        return LocalDate.of(debut + 1, 8, 31);
    }

    public Periode periode() {
        return new Periode(premierJour(), dernierJour());
    }

    public AnneeScolaire suivante() {
        return new AnneeScolaire(debut + 1);
    }

    public AnneeScolaire precedente() {
        return new AnneeScolaire(debut - 1);
    }

    public String libelle() {
        return debut + "-" + (debut + 1);
    }

    @Override
    public int compareTo(AnneeScolaire autre) {
        return Integer.compare(debut, autre.debut);
    }

    @Override
    public String toString() {
        return libelle();
    }
}
