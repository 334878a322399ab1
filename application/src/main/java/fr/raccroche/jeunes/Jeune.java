package fr.raccroche.jeunes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The file itself, without what hangs on it. */
public record Jeune(
        JeuneId id,
        EtatCivil etatCivil,
        Coordonnees coordonnees,
        Diplome diplome,
        @Nullable LocalDate diplomeLe,
        @Nullable Preuve diplomePreuve,
        @Nullable LocalDate suiviDu,
        @Nullable LocalDate suiviAu,
        String provenance,
        int version) {

    public Identite identite() {
        return new Identite(
                id,
                etatCivil.nom(),
                etatCivil.nomUsage(),
                etatCivil.prenom(),
                etatCivil.naissance(),
                etatCivil.sexe(),
                version);
    }

    /** Followed now, or to be followed: a beginning and no end. */
    public boolean enSuivi() {
        return suiviDu != null && suiviAu == null;
    }
}
