package fr.raccroche.reperage.listes;

import java.util.ArrayList;
import java.util.List;

/**
 * What a file brought; counts only.
 *
 * @param ecartees rows that name nobody: neither name nor INE
 * @param sansNom rows that lack a nom or a prénom, kept
 * @param inesRepetes INE borne by several rows: not believed
 * @param inesPartages those among them borne by different people
 */
public record RapportDeChargement(
        int lues,
        int nouvelles,
        int parties,
        int inchangees,
        int ecartees,
        int sansNom,
        int sansNaissance,
        int naissancesFictives,
        int naissancesIllisibles,
        int inesRefuses,
        int inesRepetes,
        int inesPartages) {

    /** Of a list taken from the base, whose rows are sound. */
    static RapportDeChargement connus(
            int lues, VersementDeListeRepository.Mouvements mouvements, int inesRepetes, int inesPartages) {
        return new RapportDeChargement(
                lues,
                mouvements.nouvelles(),
                mouvements.parties(),
                mouvements.inchangees(),
                0,
                0,
                0,
                0,
                0,
                0,
                inesRepetes,
                inesPartages);
    }

    /** What deserves to be said of the quality of the file, in sentences. */
    public List<String> remarques() {
        var phrases = new ArrayList<String>();
        dire(phrases, ecartees, "ligne sans nom ni INE, laissée de côté", "lignes sans nom ni INE, laissées de côté");
        dire(phrases, sansNom, "ligne à qui manque le nom ou le prénom", "lignes à qui manque le nom ou le prénom");
        dire(
                phrases,
                naissancesFictives,
                "date de naissance au 01/01/1900, tenue pour inconnue",
                "dates de naissance au 01/01/1900, tenues pour inconnues");
        dire(
                phrases,
                naissancesIllisibles,
                "date de naissance incompréhensible",
                "dates de naissance incompréhensibles");
        dire(phrases, sansNaissance, "ligne sans date de naissance", "lignes sans date de naissance");
        dire(phrases, inesRefuses, "INE mal formé, ignoré", "INE mal formés, ignorés");
        dire(
                phrases,
                inesRepetes,
                "INE porté par plusieurs lignes : il ne prouvera rien",
                "INE portés par plusieurs lignes : ils ne prouveront rien");
        dire(
                phrases,
                inesPartages,
                "INE porté par deux personnes différentes, à signaler à qui vous envoie la liste",
                "INE portés par des personnes différentes, à signaler à qui vous envoie la liste");
        return phrases;
    }

    private static void dire(List<String> phrases, int nombre, String un, String plusieurs) {
        if (nombre > 0) {
            phrases.add("%,d".formatted(nombre).replace(',', '\u202f') + " " + (nombre == 1 ? un : plusieurs));
        }
    }
}
