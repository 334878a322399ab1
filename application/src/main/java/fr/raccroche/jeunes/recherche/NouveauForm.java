package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Coordonnees;
import fr.raccroche.jeunes.EtatCivil;
import fr.raccroche.jeunes.Sexe;
import fr.raccroche.presentation.Formulaire;
import fr.raccroche.socle.Ine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Search, then create: the identity first, the rest once nobody known was recognised. */
record NouveauForm(
        @NotBlank @Size(max = 80) @Nullable String nom,
        @NotBlank @Size(max = 80) @Nullable String prenom,
        @NotNull @Nullable LocalDate naissance,

        @Pattern(regexp = "\\s*|\\s*[0-9A-Za-z]{11}\\s*", message = "{jeunes.ine.forme}") @Nullable
        String ine,

        @Nullable Sexe sexe,
        @Nullable String depart,
        @Nullable String departTexte,
        @Nullable Integer annee,
        @Size(max = 20) @Nullable String classe,
        @Size(max = 20) @Nullable String portable,
        @Nullable LocalDate suiviDu,
        @Nullable Boolean verifie) {

    private static final java.util.regex.Pattern INITIALE = java.util.regex.Pattern.compile("(?<!\\p{L})\\p{L}");

    static NouveauForm vide() {
        return new NouveauForm("", "", null, "", null, "", "", null, "", "", null, false);
    }

    boolean estVerifie() {
        return Boolean.TRUE.equals(verifie);
    }

    Coordonnees coordonnees() {
        return Coordonnees.saisies("", Formulaire.texte(portable), "", "", "", "");
    }

    EtatCivil etatCivil() {
        var numero = ine == null ? "" : ine.strip().toUpperCase(Locale.ROOT);
        return new EtatCivil(
                enMajuscules(Objects.requireNonNull(nom)),
                "",
                enCasse(Objects.requireNonNull(prenom)),
                "",
                "",
                Objects.requireNonNull(naissance),
                sexe,
                numero.isEmpty() ? null : new Ine(numero));
    }

    /** « le goff » becomes « LE GOFF »; somebody who wrote « Le Goff » meant it. */
    private static String enMajuscules(String nom) {
        return nom.equals(nom.toLowerCase(Locale.FRENCH)) ? nom.toUpperCase(Locale.FRENCH) : nom;
    }

    /** « jean-marc » and « JEAN-MARC » become « Jean-Marc ». */
    private static String enCasse(String prenom) {
        if (!prenom.equals(prenom.toLowerCase(Locale.FRENCH)) && !prenom.equals(prenom.toUpperCase(Locale.FRENCH))) {
            return prenom;
        }
        return INITIALE.matcher(prenom.toLowerCase(Locale.FRENCH))
                .replaceAll(debut -> debut.group().toUpperCase(Locale.FRENCH));
    }
}
