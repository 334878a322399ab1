package fr.raccroche.rapprochement;

/**
 * A person as a file writes them; what is missing is empty.
 *
 * @param naissance yyyy-MM-dd or dd/MM/yyyy
 * @param sexe 1, M, H or G; 2 or F
 * @param commune code or name, the same way in both files
 */
public record Personne(
        String id,
        String nom,
        String prenom,
        String naissance,
        String sexe,
        String commune,
        String codePostal,
        String ine) {}
