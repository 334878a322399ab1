package fr.raccroche.jeunes.recherche;

import fr.raccroche.jeunes.Identite;
import fr.raccroche.jeunes.statuts.Statut;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One file in the list. */
record LigneDeListe(
        Identite identite,
        String etablissement,
        String commune,
        String classe,
        @Nullable LocalDate suiviDu,
        @Nullable Statut statut,
        boolean sansSolution,
        int age) {

    /** Colour of the badge; the words carry the meaning. */
    public String genre() {
        if (statut == null) {
            return "";
        }
        return switch (statut) {
            case SCOLARISE -> "success";
            case EXPOSE, OBLIGATION_DE_FORMATION -> "info";
            case EN_RISQUE, EN_VOIE_DE_DECROCHAGE -> "warning";
            case DECROCHEUR, INSTRUCTION_OBLIGATOIRE_NON_RESPECTEE -> "error";
            case A_QUALIFIER -> "new";
            case HORS_CHAMP -> "";
        };
    }

    public boolean mineur() {
        return age < fr.raccroche.jeunes.EtatCivil.MAJORITE;
    }
}
