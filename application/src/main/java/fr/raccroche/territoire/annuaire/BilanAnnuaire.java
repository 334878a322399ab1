package fr.raccroche.territoire.annuaire;

import java.util.List;
import java.util.Map;

/** What an import of the directory does, or did: counts, and the lines worth reading. */
public record BilanAnnuaire(
        String fichier,
        String empreinte,
        int lus,
        int gardes,
        int nouveaux,
        int modifies,
        int fermes,
        int rouverts,
        int inchanges,
        int ignores,
        int refuses,
        int rattachements,
        int ouvertsAvant,
        Details details) {

    /** Kept as JSON with the report. */
    public record Details(
            List<String> departements,
            Map<String, Integer> ignores,
            List<Refus> refus,
            List<String> colonnesInconnues,
            int lignesReunies,
            List<Mouvement> mouvements) {}

    /** A line of the file that was left aside. */
    public record Refus(long ligne, String uai, String raison) {}

    /** A school created, changed, closed or reopened. */
    public record Mouvement(String uai, String geste, String nom, String commune) {}

    private static final int FERMETURES_TOLEREES = 10;
    private static final int PART_TOLEREE = 20;
    private static final int MONTRES = 50;

    /** Those that a page shows: closures come first. */
    public List<Mouvement> premiers() {
        return details.mouvements().stream().limit(MONTRES).toList();
    }

    public boolean rienNeChange() {
        return nouveaux + modifies + fermes + rouverts + rattachements == 0;
    }

    /** More closures than a school year brings: the file is probably an extract, or cut. */
    public boolean fermeturesDouteuses() {
        return fermes > FERMETURES_TOLEREES && fermes * 100L > (long) ouvertsAvant * PART_TOLEREE;
    }
}
