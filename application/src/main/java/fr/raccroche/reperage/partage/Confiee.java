package fr.raccroche.reperage.partage;

import fr.raccroche.socle.Telephones;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as the partner reads it: what its kind may not read is null.
 *
 * @param levee somebody has said what became of the young person: nothing is asked any more
 */
public record Confiee(
        UUID id,
        Partenaire partenaire,
        String structure,
        LocalDate le,
        @Nullable String nom,
        @Nullable String prenom,
        @Nullable LocalDate naissance,
        @Nullable String sexe,
        @Nullable String commune,
        @Nullable String codePostal,
        @Nullable String telephone,
        @Nullable String courriel,
        @Nullable Boolean obligation,
        @Nullable String etablissement,
        @Nullable String classe,
        @Nullable String reponse,
        @Nullable LocalDate reponseLe,
        boolean levee) {

    public String telephoneLisible() {
        return telephone == null || telephone.isEmpty() ? "" : Telephones.lisible(telephone);
    }

    /** « DUPONT Léa », or what may be said of it. */
    public String nomComplet() {
        var parties = (vide(nom) + " " + vide(prenom)).strip();
        return parties.isEmpty() ? "Jeune sans nom partagé" : parties;
    }

    private static String vide(@Nullable String texte) {
        return texte == null ? "" : texte;
    }
}
