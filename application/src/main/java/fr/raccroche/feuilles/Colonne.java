package fr.raccroche.feuilles;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A typed column of a sheet to write: its title, and how its cell is drawn from a row. */
public final class Colonne<T> {

    /** The longest text that a spreadsheet cell holds. */
    private static final int TEXTE_MAX = 32_000;

    /** What is written in a cell, typed. */
    sealed interface Valeur {

        record Vide() implements Valeur {}

        record Texte(String texte) implements Valeur {}

        record Jour(LocalDate date) implements Valeur {}

        record Nombre(BigDecimal nombre) implements Valeur {}

        /** A length of time less than a day, that a spreadsheet can add up. */
        record Temps(int minutes) implements Valeur {

            /** « 1:15 ». */
            String texte() {
                return "%d:%02d".formatted(minutes / 60, minutes % 60);
            }
        }

        Valeur VIDE = new Vide();
    }

    private final String titre;
    private final double largeur;
    private final boolean masquee;
    private final Function<T, Valeur> valeur;

    private Colonne(String titre, double largeur, Function<T, Valeur> valeur) {
        this(titre, Math.max(largeur, Math.min(40, titre.length() + 4)), false, valeur);
    }

    private Colonne(String titre, double largeur, boolean masquee, Function<T, Valeur> valeur) {
        this.titre = titre;
        this.largeur = largeur;
        this.masquee = masquee;
        this.valeur = valeur;
    }

    public static <T> Colonne<T> texte(String titre, Function<T, @Nullable String> de) {
        return new Colonne<>(titre, 24, ligne -> {
            var texte = de.apply(ligne);
            return texte == null || texte.isEmpty() ? Valeur.VIDE : new Valeur.Texte(verifier(titre, texte));
        });
    }

    public static <T> Colonne<T> date(String titre, Function<T, @Nullable LocalDate> de) {
        return new Colonne<>(titre, 12, ligne -> {
            var date = de.apply(ligne);
            return date == null ? Valeur.VIDE : new Valeur.Jour(date);
        });
    }

    public static <T> Colonne<T> nombre(String titre, Function<T, @Nullable Number> de) {
        return new Colonne<>(titre, 10, ligne -> {
            var nombre = de.apply(ligne);
            return nombre == null ? Valeur.VIDE : new Valeur.Nombre(new BigDecimal(nombre.toString()));
        });
    }

    public static <T> Colonne<T> duree(String titre, Function<T, @Nullable Integer> minutes) {
        return new Colonne<>(titre, 10, ligne -> {
            var duree = minutes.apply(ligne);
            return duree == null ? Valeur.VIDE : new Valeur.Temps(duree);
        });
    }

    /** The same column, so many characters wide; its title stays readable, on two lines if need be. */
    public Colonne<T> large(double caracteres) {
        return new Colonne<>(
                titre, Math.max(caracteres, Math.min(caracteres + 6, titre.length() + 4)), masquee, valeur);
    }

    /** The same column, there for the program that reads the file again: a spreadsheet neither shows nor prints it. */
    public Colonne<T> masquee() {
        return new Colonne<>(titre, largeur, true, valeur);
    }

    public String titre() {
        return titre;
    }

    double largeur() {
        return largeur;
    }

    boolean estMasquee() {
        return masquee;
    }

    Valeur valeur(T ligne) {
        return valeur.apply(ligne);
    }

    private static String verifier(String titre, String texte) {
        if (texte.length() > TEXTE_MAX) {
            throw new IllegalArgumentException("Cell too long for a sheet, column " + titre);
        }
        return texte;
    }
}
