package fr.raccroche.jeunes;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What other modules may show of a young person beside a date or an action: never the INE, never an address. */
public record Identite(
        JeuneId id,
        String nom,
        String nomUsage,
        String prenom,
        LocalDate naissance,
        @Nullable Sexe sexe,
        int version) {

    /** As every list, title and sentence prints it: « DUPONT Léa ». */
    public String nomComplet() {
        return nomPorte().toUpperCase(Locale.FRENCH) + " " + prenom;
    }

    public int ageAu(LocalDate jour) {
        return Math.max(0, Period.between(naissance, jour).getYears());
    }

    public boolean majeurAu(LocalDate jour) {
        return ageAu(jour) >= EtatCivil.MAJORITE;
    }

    private String nomPorte() {
        return nomUsage.isEmpty() ? nom : nomUsage;
    }
}
