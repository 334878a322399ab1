package fr.raccroche.jeunes;

import fr.raccroche.socle.Ine;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Who a young person is. Ages are computed at the date of an act, never "today" by habit. */
public record EtatCivil(
        String nom,
        String nomUsage,
        String prenom,
        String prenom2,
        String prenom3,
        LocalDate naissance,
        @Nullable Sexe sexe,
        @Nullable Ine ine) {

    public static final int MAJORITE = 18;

    /** The usual age of entry in the first year of collège. */
    static final int AGE_DU_SECOND_DEGRE = 11;

    public EtatCivil {
        nom = nom.strip();
        nomUsage = nomUsage.strip();
        prenom = prenom.strip();
        prenom2 = prenom2.strip();
        prenom3 = prenom3.strip();
        if (nom.isEmpty() || prenom.isEmpty()) {
            throw new IllegalArgumentException("A young person has a name and a first name");
        }
    }

    public static EtatCivil de(String nom, String prenom, LocalDate naissance) {
        return new EtatCivil(nom, "", prenom, "", "", naissance, null, null);
    }

    /** Full years of age that day; zero before birth. */
    public int ageAu(LocalDate jour) {
        return ageAu(naissance, jour);
    }

    static int ageAu(LocalDate naissance, LocalDate jour) {
        return Math.max(0, Period.between(naissance, jour).getYears());
    }

    public boolean majeurAu(LocalDate jour) {
        return ageAu(jour) >= MAJORITE;
    }
}
