package fr.raccroche.reperage;

import fr.raccroche.cercles.CercleId;
import fr.raccroche.socle.AnneeScolaire;
import fr.raccroche.socle.Refus;
import fr.raccroche.socle.RegleMetierException;
import fr.raccroche.territoire.TerritoireId;
import java.time.LocalDate;

/**
 * A search for those who were in school last year and are nowhere this year, in one territory.
 *
 * @param cercle its team
 * @param territoireNom « Académie de Rennes »
 */
public record Campagne(
        CampagneId id,
        Projet projet,
        String territoireNom,
        CercleId cercle,
        boolean ouverte,
        Reglages reglages,
        int version) {

    /** What is said when it is opened. Ages are counted on the day of observation. */
    public record Projet(String nom, AnneeScolaire annee, LocalDate observeeLe, TerritoireId territoire) {

        Refus refus() {
            return new Refus()
                    .si(nom.isBlank(), "nom", "reperage.campagne.sans-nom")
                    .si(
                            observeeLe.isBefore(annee.premierJour()) || observeeLe.isAfter(annee.dernierJour()),
                            "observeeLe",
                            "reperage.campagne.hors-annee",
                            annee.libelle());
        }
    }

    /**
     * From what chance on a pair is taken or looked at, how many attempts on how many channels before « injoignable », how
     * many days to clear a line.
     */
    public record Reglages(double seuilMeme, double seuilARevoir, int tentativesMin, int canauxMin, int delaiJours) {

        Refus refus() {
            return new Refus()
                    .si(seuilMeme < 0.5 || seuilMeme > 1, "meme", "reperage.reglages.meme")
                    .si(seuilARevoir < 0 || seuilARevoir > seuilMeme, "aRevoir", "reperage.reglages.a-revoir")
                    .si(tentativesMin < 1 || tentativesMin > 20, "tentatives", "reperage.reglages.tentatives")
                    .si(canauxMin < 1 || canauxMin > 5, "canaux", "reperage.reglages.canaux")
                    .si(delaiJours < 1 || delaiJours > 365, "delai", "reperage.reglages.delai");
        }
    }

    public String nom() {
        return projet.nom();
    }

    public AnneeScolaire annee() {
        return projet.annee();
    }

    public LocalDate observeeLe() {
        return projet.observeeLe();
    }

    /** The address of its page. */
    public String url() {
        return "/reperage/" + id.valeur();
    }

    /** @throws RegleMetierException when it is closed */
    public Campagne exigerOuverte() {
        if (!ouverte) {
            throw new RegleMetierException("reperage.campagne.close");
        }
        return this;
    }
}
