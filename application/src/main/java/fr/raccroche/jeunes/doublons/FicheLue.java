package fr.raccroche.jeunes.doublons;

import fr.raccroche.rapprochement.Fichier.Saisie;
import fr.raccroche.rapprochement.Rubrique;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A row of a query becomes a record to compare. */
public final class FicheLue {

    private FicheLue() {}

    /** @param premiere the column of the first rubric; the others follow it */
    public static void saisir(Saisie saisie, List<Rubrique> rubriques, ResultSet ligne, int premiere)
            throws SQLException {
        for (int i = 0; i < rubriques.size(); i++) {
            saisie.dire(rubriques.get(i), ligne.getString(premiere + i));
        }
        saisie.finir();
    }
}
